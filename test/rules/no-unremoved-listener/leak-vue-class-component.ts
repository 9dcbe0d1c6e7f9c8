import { Component, Prop, Vue } from 'vue-property-decorator'

@Component
export default class Clock extends Vue {
  @Prop({ default: 'HH:mm' }) readonly format!: string

  visible = true

  mounted(): void {
    document.addEventListener('visibilitychange', this.onVisibility) // want no-unremoved-listener: "for every mounted 'Clock'"
  }

  onVisibility(): void {
    this.visible = !document.hidden
  }
}
