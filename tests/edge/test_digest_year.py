"""A month of digests on real databases: several workers, some of whom die, and each due week told once."""

from datetime import timedelta

from bench.digest_year_kept import live


async def test_a_month_of_channels_gets_each_due_week_once_whoever_dies(database_url: str) -> None:
    month = await live(database_url, 6, days=35, step=timedelta(hours=12), seed=3)

    assert (month.twice, month.not_due, month.unposted) == (0, 0, 0)
    assert month.posted == month.due > 20
    assert month.crashes > 0
