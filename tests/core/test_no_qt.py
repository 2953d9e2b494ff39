"""The core and the command line load no Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

BLOCK = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('PySide6', 'shiboken6', 'qtawesome', 'qtpy'):
            raise ImportError('blocked: ' + name)
sys.meta_path.insert(0, Block())
import pkgutil, importlib
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, sys.argv[1] + '.'):
    importlib.import_module(module.name)
"""


@pytest.mark.parametrize("package", ["editor.core", "editor.cli"])
def test_every_module_imports_with_qt_blocked(package):
    done = subprocess.run([sys.executable, "-c", BLOCK, package], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
