import { computed, onMounted, ref, type ComputedRef, type Ref } from 'vue';

export interface WindowSize {
  width: Ref<number>;
  height: Ref<number>;
  landscape: ComputedRef<boolean>;
}

export function useWindowSize(initial = { width: 1024, height: 768 }): WindowSize {
  const width = ref(initial.width);
  const height = ref(initial.height);

  const update = () => {
    width.value = window.innerWidth;
    height.value = window.innerHeight;
  };

  onMounted(() => {
    update();
    window.addEventListener('resize', update, { passive: true }); // want no-unremoved-listener: "'resize' listener on 'window'"
  });

  return { width, height, landscape: computed(() => width.value > height.value) };
}
