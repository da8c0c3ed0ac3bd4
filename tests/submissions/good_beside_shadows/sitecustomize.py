raise SystemExit('shadowed sitecustomize')
