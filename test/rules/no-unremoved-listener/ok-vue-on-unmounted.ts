import { onBeforeUnmount, onMounted, onUnmounted, ref, type Ref } from 'vue';
import { socket } from '@/services/socket';

export function useOnlineUsers(room: string): Ref<string[]> {
  const users = ref<string[]>([]);

  const joined = (name: string) => users.value.push(name);
  const left = (name: string) => {
    users.value = users.value.filter((u) => u !== name);
  };

  socket.on(`${room}:joined`, joined);
  socket.on(`${room}:left`, left);

  onUnmounted(() => {
    socket.off(`${room}:joined`, joined);
    socket.off(`${room}:left`, left);
  });

  return users;
}

export function useEscape(handler: () => void): void {
  const onKey = (e: KeyboardEvent) => {
    if (e.key === 'Escape') handler();
  };
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
