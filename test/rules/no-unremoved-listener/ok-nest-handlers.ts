import { Controller, Get, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { prices } from './prices'

@Controller('prices')
export class PricesController {
  @Get('stream')
  stream(@Req() req: Request, @Res() res: Response): void {
    const onTick = (tick: unknown): void => void res.write(`data: ${JSON.stringify(tick)}\n\n`)
    prices.on('tick', onTick)
    req.on('close', () => prices.off('tick', onTick))
    res.on('error', (error) => console.warn(error.message))
  }

  @Get('last')
  async last(): Promise<unknown> {
    return new Promise((resolve) => {
      const onTick = (tick: unknown): void => {
        prices.off('tick', onTick)
        resolve(tick)
      }
      prices.on('tick', onTick)
    })
  }
}
