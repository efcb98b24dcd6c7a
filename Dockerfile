# Built in two stages, so that compilers and caches stay out of what runs.
FROM python:3.13-slim AS build
WORKDIR /build
RUN apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev
RUN python -m venv /opt/sameside
COPY requirements/run.txt requirements/
RUN /opt/sameside/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY bot bot
COPY prompts prompts
COPY migrations migrations
COPY manifest.json manifest.json
RUN /opt/sameside/bin/pip install --no-cache-dir --no-deps --no-build-isolation .
# Keep what is made of the playbook, for the folder cannot be written later; -P, so that it is the installed one.
RUN /opt/sameside/bin/python -P -c "from bot.playbook.book import load_playbook as l; from bot.rendering.catalogue import catalogue as c; l(), c()"

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data sameside && install -d -o sameside -m 700 /data
COPY --from=build /opt/sameside /opt/sameside
ENV PATH=/opt/sameside/bin:$PATH PYTHONUNBUFFERED=1 SAMESIDE_DATA=/data
USER sameside
WORKDIR /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:3000/healthz', timeout=2)"]
ENTRYPOINT ["sameside"]
CMD ["run"]
