import { Component, Vue, Watch } from 'vue-property-decorator'
import { bus } from './bus'

@Component
export default class Inbox extends Vue {
  unread = 0

  created(): void {
    bus.$on('mail', this.onMail)
  }

  beforeDestroy(): void {
    bus.$off('mail', this.onMail)
  }

  @Watch('unread')
  onUnread(count: number): void {
    document.title = count > 0 ? `(${String(count)}) Inbox` : 'Inbox'
  }

  onMail(): void {
    this.unread += 1
  }
}
