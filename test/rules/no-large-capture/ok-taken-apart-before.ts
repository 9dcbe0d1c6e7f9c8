import { gateway } from './gateway'

class Upload {
  readonly parts: Uint8Array[] = Array.from({ length: 16 }, () => new Uint8Array(5_000_000))
  percent = 0

  constructor(readonly id: string) {}
}

export async function upload(id: string): Promise<void> {
  const current = new Upload(id)
  const { id: own } = current
  gateway.on('progress', (message: { readonly upload: string; readonly percent: number }) => {
    if (message.upload === own) console.log(message.percent)
  })
  for (const part of current.parts) await gateway.send(own, part)
}

// What it takes out changes while the listener is there.
export async function watch(id: string): Promise<void> {
  const current = new Upload(id)
  gateway.on('progress', () => {
    const { percent } = current
    console.log(percent)
  })
  for (const part of current.parts) {
    await gateway.send(current.id, part)
    current.percent += 6.25
  }
}
