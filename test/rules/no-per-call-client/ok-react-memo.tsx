import { useMemo, useState } from 'react'
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'
import { io } from 'socket.io-client'

export function Upload({ name }: { name: string }) {
  const s3 = useMemo(() => new S3Client({ region: 'eu-central-1' }), [])
  const [socket] = useState(() => io('https://uploads.example.com'))
  const save = async (file: File) => {
    await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: name, Body: file }))
    socket.emit('saved', name)
  }
  return <input type="file" onChange={(event) => void save(event.target.files![0])} />
}
