import express from 'express';
import { transcode } from './transcode';

const app = express();

app.put('/clips/:name', (req, res) => {
  const job = transcode(req.params.name);
  let received = 0;

  // The request, the response and the job end here, whatever the removal matches.
  req.on('data', (chunk: Buffer) => {
    received += chunk.length;
    job.write(chunk);
  });
  req.on('end', () => job.end());
  res.on('close', () => {
    req.off('data', (chunk: Buffer) => job.write(chunk));
    console.log(req.params.name, received);
  });
});

app.listen(3000);
