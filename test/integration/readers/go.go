// A reader of the credentials file: the AWS SDK for Go v2. What it is asked and answers is told in reader.ts.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/smithy-go"
)

type clients struct {
	s3  *s3.Client
	sts *sts.Client
}

type answer struct {
	Arn     string   `json:"arn,omitempty"`
	Buckets []string `json:"buckets,omitempty"`
	Error   string   `json:"error,omitempty"`
}

func connect(url, profile string) (clients, error) {
	loaded, err := config.LoadDefaultConfig(context.Background(), config.WithSharedConfigProfile(profile))
	if err != nil {
		return clients{}, err
	}
	return clients{
		s3: s3.NewFromConfig(loaded, func(options *s3.Options) {
			options.EndpointResolver = s3.EndpointResolverFromURL(url)
			options.UsePathStyle = true
		}),
		sts: sts.NewFromConfig(loaded, func(options *sts.Options) {
			options.EndpointResolver = sts.EndpointResolverFromURL(url)
		}),
	}, nil
}

func ask(using clients) answer {
	caller, err := using.sts.GetCallerIdentity(context.Background(), &sts.GetCallerIdentityInput{})
	if err != nil {
		return answer{Error: codeOf(err)}
	}
	found := answer{Arn: aws.ToString(caller.Arn)}
	listed, err := using.s3.ListBuckets(context.Background(), &s3.ListBucketsInput{})
	if err != nil {
		found.Error = codeOf(err)
		return found
	}
	for _, bucket := range listed.Buckets {
		found.Buckets = append(found.Buckets, aws.ToString(bucket.Name))
	}
	return found
}

func codeOf(err error) string {
	var fromAws smithy.APIError
	if errors.As(err, &fromAws) {
		return fromAws.ErrorCode()
	}
	return err.Error()
}

func main() {
	known := map[string]clients{}
	lines := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		command, profile, _ := strings.Cut(lines.Text(), " ")
		using, there := known[profile]
		if command == "new" || !there {
			var err error
			if using, err = connect(os.Args[1], profile); err != nil {
				out.Encode(answer{Error: err.Error()})
				continue
			}
			known[profile] = using
		}
		out.Encode(ask(using))
	}
}
