import { Worker, type Job } from 'bullmq';
import IORedis from 'ioredis';
import sharp from 'sharp';

interface ThumbnailJob {
  source: string;
  target: string;
  width: number;
}

const connection = new IORedis({ maxRetriesPerRequest: null });

const worker = new Worker<ThumbnailJob>(
  'thumbnails',
  async (job: Job<ThumbnailJob>) => {
    connection.on('error', (err: Error) => { // want no-unremoved-listener: "'error' listener on 'connection'"
      void job.log(`redis trouble while resizing ${job.data.source}: ${err.message}`);
    });

    await sharp(job.data.source).resize(job.data.width).toFile(job.data.target);
    return { target: job.data.target };
  },
  { connection, concurrency: 4 },
);

worker.on('failed', (job: Job | undefined, err: Error) => {
  console.error('thumbnail failed', job?.id, err);
});

export { worker };
