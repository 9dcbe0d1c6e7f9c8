import { createEffect, createSignal, onCleanup, onMount } from 'solid-js'
import { market, type Tick } from './market'

export function Quote(props: { symbol: string }) {
  const [price, setPrice] = createSignal<number | null>(null)
  let cell!: HTMLElement

  createEffect(() => {
    const symbol = props.symbol
    const onTick = (tick: Tick) => tick.symbol === symbol && setPrice(tick.price)
    market.on('tick', onTick)
    onCleanup(() => market.off('tick', onTick))
  })

  const blink = () => cell.animate([{ opacity: 0.4 }, { opacity: 1 }], 200)
  window.addEventListener('focus', blink)
  onCleanup(() => window.removeEventListener('focus', blink))

  onMount(() => cell.addEventListener('dblclick', blink))

  return (
    <strong ref={cell} onClick={blink}>
      {price() ?? '–'}
    </strong>
  )
}
