import * as React from 'react';
import { socket } from '../socket';
import { ROOM_MESSAGE, ROOM_TYPING } from '../protocol';

type Message = { id: string; author: string; text: string };

export const Room: React.FC<{ roomId: string }> = ({ roomId }) => {
  const [messages, setMessages] = React.useState<Message[]>([]);
  const [typing, setTyping] = React.useState<string | null>(null);

  React.useEffect(() => {
    setMessages([]);
    socket.emit('join', roomId);

    socket.on(ROOM_MESSAGE, (m: Message) => setMessages((all) => [...all, m])); // want no-unremoved-listener: "listener on 'socket'"
    socket.on(ROOM_TYPING, (who: string) => setTyping(who)); // want no-unremoved-listener: "listener on 'socket'"

    return () => {
      socket.emit('leave', roomId);
    };
  }, [roomId]);

  return (
    <section>
      {messages.map((m) => (
        <p key={m.id}>
          <b>{m.author}</b> {m.text}
        </p>
      ))}
      {typing && <em>{typing} is typing…</em>}
    </section>
  );
};
