import { onBeforeUnmount, onMounted, reactive } from 'vue';

export function useGamepads() {
  const pads = reactive(new Map<number, string>());

  const handlers: Record<string, (event: Event) => void> = {
    gamepadconnected: (event) => {
      const { gamepad } = event as GamepadEvent;
      pads.set(gamepad.index, gamepad.id);
    },
    gamepaddisconnected: (event) => {
      pads.delete((event as GamepadEvent).gamepad.index);
    },
    blur: () => pads.clear(),
  };

  onMounted(() => {
    for (const [type, handler] of Object.entries(handlers)) window.addEventListener(type, handler);
  });
  onBeforeUnmount(() => {
    for (const [type, handler] of Object.entries(handlers)) window.removeEventListener(type, handler);
  });

  return pads;
}
