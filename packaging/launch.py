"""Where the packaged program begins."""

import sys

from handbook.app import main

sys.exit(main())
