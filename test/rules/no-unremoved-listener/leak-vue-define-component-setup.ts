import { defineComponent, h, onBeforeUnmount, onMounted, shallowRef } from 'vue';
import bus from '@/services/bus';

interface Toast {
  id: number;
  text: string;
  level: 'info' | 'error';
}

export default defineComponent({
  name: 'ToastStack',
  props: { max: { type: Number, default: 4 } },
  setup(props) {
    const toasts = shallowRef<Toast[]>([]);

    const push = (toast: Toast) => {
      toasts.value = [...toasts.value, toast].slice(-props.max);
    };
    const drop = (id: number) => {
      toasts.value = toasts.value.filter((t) => t.id !== id);
    };

    onMounted(() => {
      bus.on('toast:push', push);
      bus.on('toast:drop', drop); // want no-unremoved-listener: "'toast:drop' listener on 'bus'"
    });
    onBeforeUnmount(() => bus.off('toast:push', push));

    return () => toasts.value.map((t) => h('p', { key: t.id, class: t.level, onClick: () => drop(t.id) }, t.text));
  },
});
