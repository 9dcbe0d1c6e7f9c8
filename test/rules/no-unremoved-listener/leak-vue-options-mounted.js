import { throttle } from 'lodash-es'

export default {
  name: 'StickyHeader',

  props: {
    offset: { type: Number, default: 80 },
  },

  data() {
    return { stuck: false, menuOpen: false }
  },

  computed: {
    classes() {
      return { 'is-stuck': this.stuck, 'is-open': this.menuOpen }
    },
  },

  created() {
    this.saveOpen = throttle(() => localStorage.setItem('menu', String(this.menuOpen)), 500)
  },

  mounted() {
    window.addEventListener('scroll', this.onScroll) // want no-unremoved-listener: "'scroll' listener on 'window'"
    document.addEventListener('click', this.closeMenu)
  },

  beforeUnmount() {
    document.removeEventListener('click', this.closeMenu)
    this.saveOpen.cancel()
  },

  methods: {
    onScroll() {
      this.stuck = window.scrollY > this.offset
    },
    closeMenu(event) {
      if (!this.$el.contains(event.target)) this.menuOpen = false
      this.saveOpen()
    },
  },
}
