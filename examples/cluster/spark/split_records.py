"""spark-submit split_records.py RECORDS FIELD OUTPUT: one record a sentence, of records that are JSON lines.

EACH_SENTENCE is the command, where each-sentence is not on the path.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession

records, field, output = sys.argv[1:4]
command = os.environ.get("EACH_SENTENCE", "each-sentence")

context = SparkSession.builder.appName("each-sentence: records").getOrCreate().sparkContext
lines = context.textFile(records, minPartitions=4 * context.defaultParallelism)
lines.pipe(f"{command} --records --field {shlex.quote(field)}", checkCode=True).saveAsTextFile(output)
