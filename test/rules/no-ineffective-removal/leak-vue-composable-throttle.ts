import { onMounted, onUnmounted, ref } from 'vue';
import throttle from 'lodash/throttle';

export function useScrollDepth(report: (percent: number) => void) {
  const deepest = ref(0);

  const measure = () => {
    const percent = Math.round((100 * (window.scrollY + window.innerHeight)) / document.body.scrollHeight);
    if (percent <= deepest.value) return;
    deepest.value = percent;
    report(percent);
  };

  onMounted(() => window.addEventListener('scroll', throttle(measure, 200))); // want no-ineffective-removal: "'scroll' listener on 'window' stays"
  onUnmounted(() => window.removeEventListener('scroll', throttle(measure, 200)));

  return deepest;
}
