// What gophercloud sees of a cloud that its environment names: one JSON line for each step.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/gophercloud/gophercloud"
	"github.com/gophercloud/gophercloud/openstack"
)

const (
	interval        = 200 * time.Millisecond
	patienceSeconds = 60
)

// Seen is what a step saw, by name.
type Seen map[string]interface{}

type session struct {
	compute, storage, network, image *gophercloud.ServiceClient
}

func main() {
	clients := connect()
	catalog(clients)
	life(clients)
	storage(clients)
	images(clients)
	network(clients)
}

func connect() session {
	options, err := openstack.AuthOptionsFromEnv()
	must(err)
	provider, err := openstack.AuthenticatedClient(options)
	must(err)
	endpoint := gophercloud.EndpointOpts{Region: os.Getenv("OS_REGION_NAME")}
	client := func(make func(*gophercloud.ProviderClient, gophercloud.EndpointOpts) (*gophercloud.ServiceClient, error)) *gophercloud.ServiceClient {
		made, err := make(provider, endpoint)
		must(err)
		return made
	}
	return session{
		compute: client(openstack.NewComputeV2),
		storage: client(openstack.NewBlockStorageV3),
		network: client(openstack.NewNetworkV2),
		image:   client(openstack.NewImageServiceV2),
	}
}

func say(step string, seen Seen) {
	seen["step"] = step
	line, err := json.Marshal(seen)
	must(err)
	fmt.Println(string(line))
}

// must ends the program where a call failed.
func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// until reads until what is read is as wanted.
func until(what string, isThere func() bool) {
	for deadline := time.Now().Add(patienceSeconds * time.Second); time.Now().Before(deadline); time.Sleep(interval) {
		if isThere() {
			return
		}
	}
	must(fmt.Errorf("it did not come to pass: %s", what))
}

// refusal is the status and the text of the refusal that a call met.
func refusal(err error) Seen {
	switch refused := err.(type) {
	case gophercloud.ErrDefault400:
		return Seen{"status": refused.Actual, "body": string(refused.Body)}
	case gophercloud.ErrDefault404:
		return Seen{"status": refused.Actual, "body": string(refused.Body)}
	case gophercloud.ErrDefault409:
		return Seen{"status": refused.Actual, "body": string(refused.Body)}
	}
	must(fmt.Errorf("was not refused: %v", err))
	return nil
}
