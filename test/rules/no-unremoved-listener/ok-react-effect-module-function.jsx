import { useEffect } from 'react'
import { beacon } from './beacon'

let lastVisit = 0

function onPageHide() {
  beacon('/leave', { stayed: Date.now() - lastVisit })
}

export function VisitTracker({ page }) {
  useEffect(() => {
    lastVisit = Date.now()
    beacon('/visit', { page })
  }, [page])

  useEffect(() => {
    window.addEventListener('pagehide', onPageHide)
  }, [])

  return <meta name="page" content={page} />
}
