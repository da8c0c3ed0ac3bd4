raise SystemExit('shadowed random')
