import { Component, Prop, Vue } from 'vue-property-decorator';

@Component
export default class ScrollToTop extends Vue {
  @Prop({ default: 300 }) readonly after!: number;

  visible = false;

  mounted(): void {
    window.addEventListener('scroll', this.check); // want no-ineffective-removal: "stands in a method that is never called"
    this.check();
  }

  beforeDestory(): void {
    window.removeEventListener('scroll', this.check);
  }

  check(): void {
    this.visible = window.scrollY > this.after;
  }

  toTop(): void {
    window.scrollTo({ top: 0, behavior: 'smooth' });
  }
}
