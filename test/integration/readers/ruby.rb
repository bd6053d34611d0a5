# A reader of the credentials file: the AWS SDK for Ruby. What it is asked and answers is told in reader.ts.
require 'json'
require 'aws-sdk-core'
require 'aws-sdk-s3'

$stdout.sync = true
url = ARGV.fetch(0)

connect = lambda do |profile|
  [
    Aws::STS::Client.new(profile: profile, endpoint: url),
    Aws::S3::Client.new(profile: profile, endpoint: url, force_path_style: true)
  ]
end

ask = lambda do |sts, s3|
  answer = { arn: sts.get_caller_identity.arn }
  begin
    answer[:buckets] = s3.list_buckets.buckets.map(&:name)
  rescue Aws::Errors::ServiceError => e
    answer[:error] = e.code
  end
  answer
end

known = {}
$stdin.each_line(chomp: true) do |line|
  command, profile = line.split
  known.delete(profile) if command == 'new'
  answer =
    begin
      known[profile] ||= connect.call(profile)
      ask.call(*known[profile])
    rescue StandardError => e
      { error: "#{e.class}: #{e.message}" }
    end
  puts JSON.generate(answer)
end
