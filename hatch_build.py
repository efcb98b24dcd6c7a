"""Compiles the step of the playbook that is written in C too, where a compiler is at hand; else it runs in Python."""

from pathlib import Path
from sysconfig import get_platform
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

_STEP = "bot.playbook._sieve"


class CompiledStep(BuildHookInterface):
    """Builds it where its source stands: for a checkout that is installed and for a wheel alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the face is hatchling's
        """Compile it, unless that was done since its source was last changed, and say what the wheel fits."""
        step = Extension(
            _STEP,
            [f"{_STEP.replace('.', '/')}.c"],
            extra_compile_args=["-O3"],  # else some compilers take one number at a time
            py_limited_api=True,
            optional=True,
        )
        command = build_ext(Distribution({"ext_modules": [step]}))
        command.inplace = True
        command.ensure_finalized()
        command.run()
        compiled = Path(self.root, command.get_ext_fullpath(_STEP))
        if compiled.exists():
            platform = get_platform().replace("-", "_").replace(".", "_")
            build_data.update(
                artifacts=[str(compiled.relative_to(self.root))], pure_python=False, tag=f"cp311-abi3-{platform}"
            )
