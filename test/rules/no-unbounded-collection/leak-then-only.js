const waiting = new Map()

export function render(jobId, document) {
  const job = convert(document)
  waiting.set(jobId, job) // want no-unbounded-collection: "'waiting' gets an entry on every call of 'render' that stays when 'job' on line 6 rejects"
  job.then((file) => {
    waiting.delete(jobId)
    notify(jobId, file)
  }).catch((error) => console.error(jobId, error))
}

export function isWaiting(jobId) {
  return waiting.has(jobId)
}

async function convert(document) {
  const response = await fetch('/convert', { method: 'POST', body: document })
  return response.blob()
}

function notify(jobId, file) {
  self.postMessage({ jobId, file })
}
