import { inject, onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import { shortcutsKey } from './keys';

const OPTIONS: AddEventListenerOptions = { capture: true, passive: false };

export function useShortcut(combo: string, run: () => void): Ref<number> {
  const hits = ref(0);
  const shortcuts = inject(shortcutsKey);

  function onKeyDown(event: KeyboardEvent): void {
    if (shortcuts?.match(event, combo) !== true) return;
    event.preventDefault();
    hits.value++;
    run();
  }

  onMounted(() => {
    document.addEventListener('keydown', onKeyDown, OPTIONS); // want no-ineffective-removal: "'keydown' listener on 'document' stays"
  });
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKeyDown);
  });

  return hits;
}
