import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'

export const handler = async (event) => {
  const s3 = new S3Client({ region: 'eu-central-1' }) // want no-per-call-client: "'S3Client' SDK client is built on every request and never closed: each keeps its own keep-alive agent with its sockets until the server closes them"
  const object = await s3.send(new GetObjectCommand({ Bucket: 'invoices', Key: event.key }))
  return { statusCode: 200, body: await object.Body.transformToString() }
}
