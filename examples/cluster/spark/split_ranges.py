"""spark-submit split_ranges.py RANGES OUTPUT: the sentences of files that every executor can read.

RANGES has a JSON line for each range, as plan.js writes them: {"file": …, "start": …, "end": …}. OUTPUT becomes a
folder of JSON lines, one a sentence. EACH_SENTENCE is the command, where each-sentence is not on the path.
"""

import os
import sys

from pyspark.sql import SparkSession

ranges, output = sys.argv[1:3]
command = os.environ.get("EACH_SENTENCE", "each-sentence")

context = SparkSession.builder.appName("each-sentence: ranges").getOrCreate().sparkContext
lines = context.textFile(ranges)
# A range is a few megabytes: some of them share a process, and every executor has several turns.
turns = min(lines.count(), 8 * context.defaultParallelism)
lines.repartition(turns).pipe(f"{command} --ranges -", checkCode=True).saveAsTextFile(output)
