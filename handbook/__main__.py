"""`python -m handbook`."""

import sys

from handbook.app import main

sys.exit(main())
