import bus from '@/bus'

export default {
  name: 'NotificationList',
  props: { limit: { type: Number, default: 5 } },
  data() {
    return { notes: [] }
  },
  computed: {
    latest() {
      return this.notes.slice(-this.limit)
    },
  },
  created() {
    bus.$on('notify', this.push) // want no-ineffective-removal: "stands in a method that is never called"
  },
  beforeDestory() {
    bus.$off('notify', this.push)
  },
  methods: {
    push(note) {
      this.notes.push({ ...note, id: Date.now() })
    },
  },
}
