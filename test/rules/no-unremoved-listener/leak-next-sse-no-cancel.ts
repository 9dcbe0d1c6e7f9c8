import { notifications } from '@/lib/notifications';

export const dynamic = 'force-dynamic';

type Notification = { userId: string; title: string; at: number };

const encoder = new TextEncoder();

function encode(n: Notification): Uint8Array {
  return encoder.encode(`data: ${JSON.stringify(n)}\n\n`);
}

export async function GET(request: Request): Promise<Response> {
  const userId = new URL(request.url).searchParams.get('user');
  if (!userId) return new Response('user is required', { status: 400 });

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(': hello\n\n'));
      notifications.on('created', (n: Notification) => { // want no-unremoved-listener: "'created' listener on 'notifications'"
        if (n.userId === userId) controller.enqueue(encode(n));
      });
    },
  });

  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}
