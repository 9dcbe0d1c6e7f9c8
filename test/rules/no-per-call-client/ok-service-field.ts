import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import Redis from 'ioredis'
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'

@Injectable()
export class FileStore implements OnModuleDestroy {
  private readonly s3 = new S3Client({})
  private readonly redis: Redis

  constructor() {
    this.redis = new Redis(6379)
  }

  async save(key: string, body: Buffer): Promise<void> {
    await this.s3.send(new PutObjectCommand({ Bucket: 'files', Key: key, Body: body }))
    await this.redis.sadd('files', key)
  }

  async onModuleDestroy(): Promise<void> {
    await this.redis.quit()
    this.s3.destroy()
  }
}
