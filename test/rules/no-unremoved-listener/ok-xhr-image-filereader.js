export function upload(url, file, onProgress) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', url)
    xhr.upload.addEventListener('progress', (e) => onProgress(e.loaded / e.total))
    xhr.addEventListener('load', () => (xhr.status < 300 ? resolve(xhr.response) : reject(new Error(xhr.statusText))))
    xhr.addEventListener('error', () => reject(new Error('network')))
    xhr.send(file)
  })
}

export function sizeOf(src) {
  const image = new Image()
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve([image.naturalWidth, image.naturalHeight]))
    image.addEventListener('error', reject)
    image.src = src
  })
}

export async function asDataUrl(blob) {
  const reader = new FileReader()
  const loaded = new Promise((resolve) => reader.addEventListener('loadend', resolve, { once: true }))
  reader.readAsDataURL(blob)
  await loaded
  if (reader.error) throw reader.error
  return reader.result
}
