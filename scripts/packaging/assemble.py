"""Makes the three wheels of a release of what maturin built: assemble.py OUT KATA-WHEEL WORKER-WHEEL..."""

import shutil
import sys
from pathlib import Path

from build_backend import finish
from wheels import bare, merged

out, kata, *workers = map(Path, sys.argv[1:])
out.mkdir(parents=True, exist_ok=True)
kata = Path(shutil.copy(kata, out))
finish(kata)
for wheel in [kata, bare(kata), merged(workers, out)]:
    print(f"{wheel}  {wheel.stat().st_size / 1e6:.1f} MB")
