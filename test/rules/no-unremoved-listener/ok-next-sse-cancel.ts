import { presence } from '@/server/presence';

interface Seen {
  user: string;
  at: number;
}

const text = new TextEncoder();

export function GET(request: Request): Response {
  const team = new URL(request.url).searchParams.get('team') ?? 'all';
  let onSeen: ((seen: Seen) => void) | undefined;

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      onSeen = (seen) => controller.enqueue(text.encode(`data: ${JSON.stringify(seen)}\n\n`));
      presence.on(`seen:${team}`, onSeen);
    },
    cancel() {
      if (onSeen) presence.off(`seen:${team}`, onSeen);
    },
  });

  request.signal.addEventListener('abort', () => console.debug('client of %s left', team));
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
