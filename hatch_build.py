"""Compiles the steps of the playbook that are in C too, where a compiler is at hand; else they run in Python."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

_STEPS = "bot.playbook._sieve", "bot.playbook._sums"


class CompiledSteps(BuildHookInterface):
    """Builds each where its source stands: for a checkout that is installed and for a wheel alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the face is hatchling's
        """Compile those whose source was changed since that was done, and say whom the wheel fits."""
        compiled = [path for step in _STEPS if (path := self._compiled(step)).exists()]
        if compiled:
            artifacts = [str(path.relative_to(self.root)) for path in compiled]
            build_data.update(artifacts=artifacts, pure_python=False, infer_tag=True)

    def _compiled(self, step: str) -> Path:
        """Return where a step stands compiled, if it could be."""
        source = Path(self.root, f"{step.replace('.', '/')}.c")
        # A loop takes several numbers at once, to which some compilers have to be told.
        extension = Extension(step, [str(source.relative_to(self.root))], extra_compile_args=["-O3"], optional=True)
        command = build_ext(Distribution({"ext_modules": [extension]}))
        command.inplace = True
        with TemporaryDirectory() as scratch:
            command.build_lib = command.build_temp = scratch
            command.ensure_finalized()
            compiled = Path(self.root, command.get_ext_fullpath(step))
            if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
                # If it cannot be compiled now, what was compiled of another source is no stand-in.
                compiled.unlink(missing_ok=True)
                command.run()
        return compiled
