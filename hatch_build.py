"""Compiles the step of the playbook that is written in C too, where a compiler is at hand; else it runs in Python."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

_STEP = "bot.playbook._sieve"


class CompiledStep(BuildHookInterface):
    """Builds it where its source stands: for a checkout that is installed and for a wheel alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the face is hatchling's
        """Compile it, unless that was done since its source was last changed, and say whom the wheel fits."""
        source = Path(self.root, f"{_STEP.replace('.', '/')}.c")
        # The loop takes several numbers at once, to which some compilers have to be told.
        step = Extension(_STEP, [str(source.relative_to(self.root))], extra_compile_args=["-O3"], optional=True)
        command = build_ext(Distribution({"ext_modules": [step]}))
        command.inplace = True
        with TemporaryDirectory() as scratch:
            command.build_lib = command.build_temp = scratch
            command.ensure_finalized()
            compiled = Path(self.root, command.get_ext_fullpath(_STEP))
            if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
                # If it cannot be compiled now, what was compiled of another source is no stand-in.
                compiled.unlink(missing_ok=True)
                command.run()
        if compiled.exists():
            build_data.update(artifacts=[str(compiled.relative_to(self.root))], pure_python=False, infer_tag=True)
