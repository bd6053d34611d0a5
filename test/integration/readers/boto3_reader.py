# A reader of the credentials file: boto3. What it is asked and answers is told in reader.ts.
import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

url = sys.argv[1]


def connect(profile):
    session = boto3.Session(profile_name=profile)
    style = Config(s3={"addressing_style": "path"})
    return session.client("sts", endpoint_url=url), session.client("s3", endpoint_url=url, config=style)


def ask(sts, s3):
    answer = {"arn": sts.get_caller_identity()["Arn"]}
    try:
        answer["buckets"] = [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
    except ClientError as error:
        answer["error"] = error.response["Error"]["Code"]
    return answer


known = {}
for line in sys.stdin:
    command, profile = line.split()
    try:
        if command == "new" or profile not in known:
            known[profile] = connect(profile)
        answer = ask(*known[profile])
    except (BotoCoreError, ClientError) as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
