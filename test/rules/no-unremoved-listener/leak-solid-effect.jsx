import { createEffect, createSignal } from 'solid-js'
import { market } from './market'

export function Quote(props) {
  const [price, setPrice] = createSignal(null)

  // Runs again for every other symbol.
  createEffect(() => {
    const symbol = props.symbol
    market.subscribe(symbol)
    market.on('tick', (tick) => { // want no-unremoved-listener: "every time the effect runs"
      if (tick.symbol === symbol) setPrice(tick.price)
    })
  })

  return <strong title={props.symbol}>{price() ?? '–'}</strong>
}
