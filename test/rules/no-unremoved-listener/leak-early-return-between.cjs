const { Router } = require('express')
const importer = require('../services/importer')

const router = Router()

router.get('/imports', (req, res) => res.json(importer.list()))

router.post('/imports/:id/run', async (req, res, next) => {
  const errors = []
  const onRow = (row) => {
    if (row.importId === req.params.id && row.error) errors.push(row)
  }
  importer.on('row', onRow) // want no-unremoved-listener: "'row' listener on 'importer'"

  const job = importer.find(req.params.id)
  if (!job) {
    res.status(404).json({ message: 'no such import' })
    return
  }

  try {
    const total = await importer.run(job)
    res.json({ total, failed: errors.length })
  } catch (err) {
    next(err)
  } finally {
    importer.removeListener('row', onRow)
  }
})

module.exports = { router }
