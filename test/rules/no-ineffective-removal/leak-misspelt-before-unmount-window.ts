import { defineComponent } from 'vue';

interface Data {
  width: number;
  height: number;
}

export default defineComponent({
  name: 'ResponsiveChart',
  props: { series: { type: Array, required: true } },
  data: (): Data => ({ width: 0, height: 0 }),
  mounted() {
    this.measure();
    window.addEventListener('resize', this.measure); // want no-ineffective-removal: "'resize' listener on 'window' stays"
  },
  beforeUnmounted() {
    window.removeEventListener('resize', this.measure);
  },
  methods: {
    measure() {
      const { clientWidth, clientHeight } = this.$el as HTMLElement;
      this.width = clientWidth;
      this.height = clientHeight;
    },
  },
});
