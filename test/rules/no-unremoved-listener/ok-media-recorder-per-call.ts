export interface Clip {
  blob: Blob;
  seconds: number;
}

const MIME = ['audio/webm;codecs=opus', 'audio/mp4'] as const;

export async function recordClip(seconds: number): Promise<Clip> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = MIME.find((m) => MediaRecorder.isTypeSupported(m));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined);
  const chunks: Blob[] = [];

  recorder.addEventListener('dataavailable', (e) => chunks.push(e.data));
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new Error('recording failed')));
  });

  try {
    recorder.start(250);
    setTimeout(() => recorder.state === 'recording' && recorder.stop(), seconds * 1000);
    await stopped;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
  return { blob: new Blob(chunks, { type: recorder.mimeType }), seconds };
}
