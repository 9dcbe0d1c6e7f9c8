import { Router, type Request, type Response } from 'express';
import { auctions } from '../auctions';

interface Bid {
  lot: string;
  amount: number;
  bidder: string;
}

export const router = Router();

router.get('/lots/:lot/bids', (req: Request, res: Response) => {
  const { lot } = req.params;
  res.set({ 'content-type': 'text/event-stream' }).flushHeaders();

  const onBid = (bid: Bid) => {
    if (bid.lot === lot) res.write(`data: ${JSON.stringify({ amount: bid.amount })}\n\n`);
  };
  const onSold = (sold: string) => {
    if (sold === lot) res.end('event: sold\ndata: {}\n\n');
  };

  auctions.on('bid', onBid);
  auctions.on('sold', onSold);

  res.on('close', () => {
    auctions.off('bid', onBid);
    auctions.removeListener('sold', onSold);
  });
});
