import { dumper } from './dumper';

interface Progress {
  job: string;
  percent: number;
}

export async function dump(job: string, onProgress: (percent: number) => void): Promise<string> {
  const relay = (p: Progress) => {
    if (p.job === job) onProgress(p.percent);
  };
  dumper.on('progress', relay);
  try {
    const file = await dumper.dump(job);
    if (!file) throw new Error(`nothing to dump for ${job}`);
    await dumper.verify(file);
    return file;
  } finally {
    dumper.off('progress', relay);
  }
}

export function restore(job: string, signal: AbortSignal): Promise<void> {
  const cancel = () => dumper.cancel(job);
  signal.addEventListener('abort', cancel, { once: true });
  return dumper.restore(job).finally(() => signal.removeEventListener('abort', cancel));
}
