import { Router, type Request, type Response } from 'express';
import { paymentEvents } from '../events/payments';
import { gateway } from '../gateway';

export const router = Router();

router.post('/orders/:id/pay', (req: Request, res: Response) => {
  const order = { id: req.params.id, lines: req.body.lines };

  paymentEvents.once('authorised', (reference: string) => { // want no-orphaned-sibling-listener: "'authorised' listener on 'paymentEvents'"
    res.status(201).json({ order, reference });
  });
  paymentEvents.once('declined', (reason: string) => {
    res.status(402).json({ order, reason });
  });

  gateway.authorise(order);
});
