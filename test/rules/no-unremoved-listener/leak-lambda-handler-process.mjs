import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'

const s3 = new S3Client({})

async function textOf(bucket, key) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
  return Body.transformToString()
}

export const handler = async (event, context) => {
  process.on('unhandledRejection', (reason) => { // want no-unremoved-listener: "'unhandledRejection' listener on 'process'"
    console.error('unhandled in', context.awsRequestId, reason)
  })

  const lines = []
  for (const record of event.Records) {
    const text = await textOf(record.s3.bucket.name, record.s3.object.key)
    lines.push(text.split('\n').length)
  }
  return { lines }
}
