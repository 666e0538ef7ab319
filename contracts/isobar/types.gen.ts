// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/v1/clouds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The configured clouds. Asks none of them. */
        get: operations["listClouds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Servers of all clouds, or of those named. */
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/actions/create/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What creating a server would do. Reads only. */
        post: operations["planServerCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/actions/create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a server. */
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One server. */
        get: operations["showServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
                /** @description Every action but create, which has no server yet. */
                action: components["parameters"]["ServerAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planServerAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
                /** @description Every action but create, which has no server yet. */
                action: components["parameters"]["ServerAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action and executes it if everything that it loses is accepted. */
        post: operations["actOnServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flavors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flavors of all clouds, or of those named. */
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Images of all clouds, or of those named. */
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volumes of all clouds, or of those named. */
        get: operations["listVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions of all clouds, or of those named. */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Operations, newest first. */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        /** One operation. */
        get: operations["showOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Any JSON value. */
        Json: unknown;
        /** @description Any JSON object. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description The provider's own words. Each adapter narrows raw to the type of its contract document. */
        Native: {
            provider: string;
            /** @description The status word of the cloud, unchanged. */
            status: string | null;
            /** @description The whole answer of the cloud for this resource. */
            raw: unknown;
        };
        /** @description What every resource has. */
        Resource: {
            /** @description `<cloud>/<id>`. */
            ref: string;
            /** @description Name of the cloud in the configuration. */
            cloud: string;
            id: string;
            name: string | null;
            native: components["schemas"]["Native"];
        };
        /** @description Where a server stands between two activities. */
        Phase: "provisioning" | "running" | "stopped" | "paused" | "suspended" | "shelved" | "rescued" | "softDeleted" | "deleting" | "deleted" | "error" | "unknown";
        /** @description What is going on with a server right now. */
        Activity: "starting" | "stopping" | "rebooting" | "pausing" | "unpausing" | "suspending" | "resuming" | "rescuing" | "unrescuing" | "rebuilding" | "resizing" | "awaitingResizeConfirmation" | "confirmingResize" | "revertingResize" | "migrating" | "shelving" | "unshelving" | "imaging" | "attaching" | "detaching" | "settingPassword" | "restoring" | "other";
        /** @description What the cloud says of the size of a server. */
        ServerFlavor: {
            id: string | null;
            name: string | null;
            vcpus: number | null;
            memoryMiB: number | null;
            /** @description Disk that comes with the flavor; null where flavors carry none or it is unknown. */
            diskGiB: number | null;
        };
        ServerImage: {
            id: string;
            name: string | null;
        };
        /** @description How an address is reached. */
        AddressKind: "private" | "public" | "floating";
        Address: {
            address: string;
            family: 4 | 6;
            kind: components["schemas"]["AddressKind"];
            network: string | null;
            macAddress: string | null;
            portId: string | null;
        };
        ServerVolume: {
            id: string;
            /** @description Whether it is the boot disk; null where the list does not tell. */
            root: boolean | null;
            /** @description Whether the cloud deletes it with the server. */
            deleteOnTermination: boolean | null;
        };
        /** @description Something that the cloud names by id, by name or by both. */
        NamedReference: {
            id: string | null;
            name: string | null;
        };
        /** @description A resize that waits for the user. */
        ResizeConfirmation: {
            origin: "resize" | "migration" | "unknown";
            /** @description Flavor id that a revert brings back; null where it is not visible. */
            revertsTo: string | null;
        };
        ServerFault: {
            message: string;
            code: number | null;
            /** Format: date-time */
            at: string | null;
        };
        /** @description Something else that owns the server, such as a Kubernetes cluster. */
        ManagedBy: {
            kind: string;
            name: string | null;
            /** @description What it was recognised by. */
            mark: string;
        };
        /** @description A server of any cloud. */
        Server: components["schemas"]["Resource"] & {
            phase: components["schemas"]["Phase"];
            activity: components["schemas"]["Activity"] | null;
            /** @description Power as the cloud reports it; null where it does not. */
            power: "on" | "off" | null;
            /** @description null where that is unknown. */
            capacity: "held" | "released" | null;
            /** @description Phase before the present work, where the status says neither phase nor activity. */
            lastSettledPhase: components["schemas"]["Phase"] | null;
            locked: boolean | null;
            resizeConfirmation: components["schemas"]["ResizeConfirmation"] | null;
            flavor: components["schemas"]["ServerFlavor"];
            /** @description null where it boots from a volume or the cloud does not tell. */
            image: components["schemas"]["ServerImage"] | null;
            region: string | null;
            zone: string | null;
            addresses: components["schemas"]["Address"][];
            volumes: components["schemas"]["ServerVolume"][];
            /** @description null where the list does not tell. */
            securityGroups: components["schemas"]["NamedReference"][] | null;
            keyPair: string | null;
            description: string | null;
            labels: {
                [key: string]: string;
            };
            /** @description null where there is no place for labels. */
            labelSource: "cloud" | "overlay" | null;
            fault: components["schemas"]["ServerFault"] | null;
            managedBy: components["schemas"]["ManagedBy"] | null;
            /** Format: date-time */
            createdAt: string | null;
            /** Format: date-time */
            updatedAt: string | null;
            /** @description True for a row that the cloud itself could not fill. */
            incomplete: boolean;
        };
        /** @description An exact amount. */
        Money: {
            /** @description Decimal digits with an optional minus and point; no exponent. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
        };
        /** @description How a fact is known, from the weakest to the strongest. */
        EvidenceLevel: "assumed" | "documented" | "recorded" | "real";
        /** @description A price with all that makes it comparable. */
        Price: {
            money: components["schemas"]["Money"];
            per: "hour" | "day" | "month";
            tax: "excluded" | "included" | "unknown";
            /** @description Anchor of the source. */
            source: string;
            level: components["schemas"]["EvidenceLevel"];
            /**
             * Format: date-time
             * @description When the price was read.
             */
            readAt: string;
        };
        /** @description A size that servers can have. */
        Flavor: components["schemas"]["Resource"] & {
            vcpus: number | null;
            vcpuKind: "shared" | "dedicated" | null;
            memoryMiB: number | null;
            /** @description Root disk that comes with it; null where a boot volume is chosen and priced apart. */
            diskGiB: number | null;
            networkGbps: number | null;
            gpu: string | null;
            architecture: string | null;
            /** @description Systems that it may run; null where flavors are not tied to one, or nothing is told. */
            osTypes: ("linux" | "windows")[] | null;
            /** @description What the provider ties it to beyond that, in its own words: image types, traits, extra specs. */
            constraints: string[];
            /** @description Generation of the hardware, as the provider names it. */
            generation: string | null;
            /** @description Whether it can be had now. */
            available: boolean | null;
            zones: string[] | null;
            /** @description Unknown prices are absent, never 0. */
            prices: components["schemas"]["Price"][];
        };
        /** @description What a server can be made from. */
        Image: components["schemas"]["Resource"] & {
            status: "available" | "pending" | "unavailable" | "unknown";
            visibility: "public" | "private" | "shared" | "community" | null;
            osType: "linux" | "windows" | "other" | null;
            osDistribution: string | null;
            osVersion: string | null;
            architecture: string | null;
            sizeBytes: number | null;
            minDiskGiB: number | null;
            minMemoryMiB: number | null;
            firmware: "bios" | "uefi" | null;
            secureBoot: boolean | null;
            machineType: string | null;
            diskBus: string | null;
            nicModel: string | null;
            scsiModel: string | null;
            guestAgent: boolean | null;
            sshKeyPolicy: "allow" | "deny" | "required" | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        VolumeAttachment: {
            serverId: string;
            device: string | null;
            /** @description Whether the server boots from it; null where the cloud does not tell. */
            root: boolean | null;
        };
        Volume: components["schemas"]["Resource"] & {
            state: "available" | "inUse" | "creating" | "deleting" | "changing" | "error" | "unknown";
            sizeGiB: number | null;
            type: string | null;
            bootable: boolean | null;
            attachments: components["schemas"]["VolumeAttachment"][];
            /** @description The image that it was made from. */
            imageId: string | null;
            zone: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A region or a zone. */
        Region: components["schemas"]["Resource"] & {
            kind: "region" | "zone";
            available: boolean | null;
            country: string | null;
        };
        /** @description A point-in-time copy of a volume. */
        VolumeSnapshot: components["schemas"]["Resource"] & {
            state: "available" | "creating" | "deleting" | "error" | "unknown";
            volumeId: string | null;
            /** @description Size of the volume that it was taken of. */
            sizeGiB: number | null;
            description: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A kind of volume. */
        VolumeType: components["schemas"]["Resource"] & {
            isDefault: boolean | null;
            multiAttach: boolean | null;
            description: string | null;
        };
        /** @description A public key that new servers can be given. */
        KeyPair: components["schemas"]["Resource"] & {
            type: "ssh" | "x509" | null;
            fingerprint: string | null;
            /** @description null where the cloud shows ids without material. */
            publicKey: string | null;
            /** @description Who may use it. */
            scope: "user" | "project" | "account";
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A network. */
        Network: components["schemas"]["Resource"] & {
            state: "active" | "down" | "building" | "error" | "unknown";
            /** @description Whether public addresses come from it. */
            external: boolean | null;
            shared: boolean | null;
            mtuBytes: number | null;
            subnetIds: string[];
            region: string | null;
        };
        /** @description An address range of a network. */
        Subnet: components["schemas"]["Resource"] & {
            networkId: string | null;
            family: 4 | 6 | null;
            cidr: string | null;
            gateway: string | null;
            dhcp: boolean | null;
            dnsServers: string[];
        };
        PortAddress: {
            address: string;
            subnetId: string | null;
        };
        /** @description A network interface, attached to a server or not. */
        Port: components["schemas"]["Resource"] & {
            networkId: string | null;
            macAddress: string | null;
            addresses: components["schemas"]["PortAddress"][];
            serverId: string | null;
            /** @description null where the cloud does not tell them with the port. */
            securityGroupIds: string[] | null;
            portSecurity: boolean | null;
        };
        /** @description A public address that can be pointed at a port. */
        FloatingIp: components["schemas"]["Resource"] & {
            address: string | null;
            family: 4 | 6 | null;
            networkId: string | null;
            /** @description Judge by this whether it is in use. */
            portId: string | null;
            fixedAddress: string | null;
            serverId: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description Whom a rule lets in, or whereto it lets out. */
        SecurityRemote: {
            /** @constant */
            kind: "any";
        } | {
            /** @constant */
            kind: "cidr";
            cidr: string;
        } | {
            /** @constant */
            kind: "group";
            groupId: string;
        };
        /** @description An IP protocol by its name or its IANA number. */
        SecurityProtocol: "any" | "tcp" | "udp" | "icmp" | "ipv6-icmp" | number;
        /** @description One thing that is allowed; what no rule allows is refused. */
        SecurityRule: {
            direction: "ingress" | "egress";
            family: 4 | 6;
            protocol: components["schemas"]["SecurityProtocol"];
            /** @description First port, or the icmp type; null is all. */
            portFrom: number | null;
            /** @description Last port, or the icmp code. */
            portTo: number | null;
            remote: components["schemas"]["SecurityRemote"];
            description: string | null;
        };
        SecurityGroupRule: {
            id: string | null;
            /** @description null where the rule of the cloud has no canonical form. */
            rule: components["schemas"]["SecurityRule"] | null;
            raw: components["schemas"]["Json"];
        };
        /** @description A set of rules that ports share. */
        SecurityGroup: components["schemas"]["Resource"] & {
            description: string | null;
            /** @description null where the list does not tell them. */
            rules: components["schemas"]["SecurityGroupRule"][] | null;
            serverIds: string[] | null;
        };
        ServerGroupPolicy: "affinity" | "anti-affinity" | "soft-affinity" | "soft-anti-affinity";
        /** @description Servers that are placed together or apart. */
        ServerGroup: components["schemas"]["Resource"] & {
            policy: components["schemas"]["ServerGroupPolicy"] | null;
            serverIds: string[];
        };
        /** @description A start-up script that is kept at the cloud. */
        UserScript: components["schemas"]["Resource"] & {
            description: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A number, no limit, or not known. */
        QuotaLimit: number | "unlimited" | null;
        /** @description One limit of one service. */
        Quota: components["schemas"]["Resource"] & {
            /** @description What is counted, in neutral words; null where there is none. */
            subject: string | null;
            limit: components["schemas"]["QuotaLimit"];
            used: number | null;
            scope: "project" | "region" | "account";
        };
        BillLine: {
            subject: string;
            resourceId: string | null;
            amount: components["schemas"]["Money"] | null;
        };
        /** @description What an account was or will be charged for a period. */
        Bill: components["schemas"]["Resource"] & {
            state: "open" | "issued" | "paid" | "overdue" | "unknown";
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            total: components["schemas"]["Money"] | null;
            lines: components["schemas"]["BillLine"][];
        };
        /** @description What a server has to have. null is not asked for; sizes may have a fraction. */
        FlavorRequirement: {
            vcpus: number;
            memoryMiB: number;
            /** @description Root disk, of the flavor or as a volume. */
            diskGiB: number | null;
            vcpuKind: "shared" | "dedicated" | null;
            /** @description null is x86_64 or one that is not told. */
            architecture: string | null;
            /** @description Words of its name. */
            gpu: string | null;
            networkGbps: number | null;
            osType: "linux" | "windows" | null;
        };
        /** @description One sentence of why a flavor stands where it stands. */
        MatchReason: {
            facet: "vcpus" | "memory" | "disk" | "vcpuKind" | "architecture" | "gpu" | "network" | "osType" | "availability";
            verdict: "exact" | "more" | "volume" | "unknown" | "other" | "less";
            text: string;
        };
        /** @description A flavor as an answer to a requirement. */
        FlavorMatch: {
            flavor: components["schemas"]["Flavor"];
            fit: "exact" | "fits" | "unproven" | "lacking";
            /** @description 100 is exact. */
            score: number;
            /** @description What differs, the gravest first. */
            reasons: components["schemas"]["MatchReason"][];
            /** @description Those that stand in the way. */
            blockers: components["schemas"]["MatchReason"][];
            /** @description Volume for the root disk where the flavor carries none. */
            bootVolumeGiB: number | null;
            /** @description Volume beside the flavor’s own disk, for what that lacks. */
            dataVolumeGiB: number | null;
        };
        /** @description A price of one GB (10^9 bytes) going out; it is not charged by time. */
        TrafficPrice: {
            money: components["schemas"]["Money"];
            /** @constant */
            per: "gb";
            tax: "excluded" | "included" | "unknown";
            /** @description Anchor of the source. */
            source: string;
            level: components["schemas"]["EvidenceLevel"];
            /**
             * Format: date-time
             * @description When the price was read.
             */
            readAt: string;
        };
        /** @description What was used to convert: how many of the target for one of the origin. */
        UsedRate: {
            /** @description Decimal text. */
            rate: string;
            /** Format: date */
            date: string;
            /** @description Who published it. */
            source: string;
            /** @description The day of the rates is too long ago. */
            stale: boolean;
        };
        /** @description Reference rates of one day. */
        UsedRates: {
            /** @description Who published them. */
            source: string;
            /** Format: date */
            date: string;
            /** @description ISO 4217. */
            base: string;
        };
        /** @description The period that costs are told for. */
        CostPeriod: "hour" | "month";
        /** @description One line of a total. */
        CostPart: {
            part: "compute" | "bootVolume" | "dataVolume" | "address" | "traffic" | "licence" | "image" | "snapshot";
            what: string;
            quantity: number;
            /** @description What the price is for. */
            unit: "server" | "vcpu" | "GiB" | "GB" | "address" | "whole";
            /** @description As the provider or a price book tells it; null is not known, or that nothing is charged (the amount is 0 then). */
            price: components["schemas"]["Price"] | components["schemas"]["TrafficPrice"] | null;
            /** @description In the asked currency and period; null is not known. */
            amount: components["schemas"]["Money"] | null;
            rate: components["schemas"]["UsedRate"] | null;
            /** @description How the price became the amount. */
            periodRule: string | null;
            /** @description Why the amount is not known. */
            unknown: string | null;
        };
        CostTotal: {
            money: components["schemas"]["Money"];
            /** @description A part is not known. */
            atLeast: boolean;
        };
        /** @description A yes or no about bills with its evidence; null is not known. */
        BillingAnswer: components["schemas"]["Evidence"] & {
            value: boolean | null;
        };
        /** @description What a server costs. */
        CostEstimate: {
            period: components["schemas"]["CostPeriod"];
            parts: components["schemas"]["CostPart"][];
            /** @description The sum of the parts of one tax that are known; null where none is. */
            total: components["schemas"]["CostTotal"] | null;
            /** @description Of the sum. */
            tax: "excluded" | "included" | "unknown";
            /** @description The same while the server is stopped; null is not known. */
            whileStopped: components["schemas"]["CostTotal"] | null;
            computeWhileStopped: components["schemas"]["BillingAnswer"];
        };
        /** @description What else is asked of a server. What is null is not counted. */
        Usage: {
            /** @description null: those that each server has. */
            publicAddresses: number | null;
            /** @description Outgoing, a month. */
            trafficGb: number | null;
            /** @description Hours a month; null is all of them. */
            hoursRunning: number | null;
            imageGiB: number | null;
            snapshotGiB: number | null;
        };
        /** @description A cloud that could not be asked. */
        ComparisonFailure: {
            cloud: string;
            code: components["schemas"]["ErrorCode"];
            message: string;
        };
        /** @description A country with how it is known. */
        CountryFact: components["schemas"]["Evidence"] & {
            /** @description ISO 3166-1 alpha-2. */
            value: string;
        };
        /** @description A cloud and where it is. */
        PlacedCloud: {
            cloud: string;
            region: string | null;
            /** @description null is not known. */
            country: components["schemas"]["CountryFact"] | null;
        };
        /** @description Parts of the world that are asked for. A place in any of them is wanted. */
        PlaceFilter: {
            /** @description ISO 3166-1 alpha-2. */
            countries: string[];
            continents: ("africa" | "antarctica" | "asia" | "europe" | "north-america" | "oceania" | "south-america")[];
        };
        /** @description A flavor of one cloud with its cost. */
        FlavorOffer: {
            cloud: string;
            provider: string;
            /** @description Where the cloud is. */
            region: string | null;
            /** @description null is not known. */
            country: components["schemas"]["CountryFact"] | null;
            /** @description 1 is the first of its cloud. */
            rank: number;
            match: components["schemas"]["FlavorMatch"];
            cost: components["schemas"]["CostEstimate"];
        };
        /** @description Which flavor where, at what price, and why. */
        FlavorComparison: {
            /** @constant */
            kind: "flavorComparison";
            requirement: components["schemas"]["FlavorRequirement"];
            usage: components["schemas"]["Usage"];
            /** @description ISO 4217. */
            currency: string;
            period: components["schemas"]["CostPeriod"];
            /** @description null where nothing was converted. */
            rates: components["schemas"]["UsedRates"] | null;
            /** Format: date-time */
            at: string;
            /** @description null where no place was asked for. */
            where: components["schemas"]["PlaceFilter"] | null;
            offers: components["schemas"]["FlavorOffer"][];
            /** @description Clouds that were left out, as they are in none of these places. */
            elsewhere: components["schemas"]["PlacedCloud"][];
            failures: components["schemas"]["ComparisonFailure"][];
            warnings: string[];
        };
        /** @description There minus here, without tax. */
        CostDifference: {
            money: components["schemas"]["Money"];
            /** @description A hole in one of the two makes it a bound. */
            bound: "exact" | "atLeast" | "atMost";
        };
        /** @description What one server would be on one other cloud. */
        ServerOffer: {
            cloud: string;
            /** @description The nearest flavor; null where none is known. */
            match: components["schemas"]["FlavorMatch"] | null;
            cost: components["schemas"]["CostEstimate"] | null;
            delta: components["schemas"]["CostDifference"] | null;
            /** @description Why it cannot be there as it is. */
            blockers: string[];
        };
        ComparedServer: {
            ref: string;
            name: string | null;
            cloud: string;
            flavor: string | null;
            /** @description null where the cloud does not tell its size. */
            requirement: components["schemas"]["FlavorRequirement"] | null;
            cost: components["schemas"]["CostEstimate"] | null;
            offers: components["schemas"]["ServerOffer"][];
        };
        /** @description Sums of one cloud. */
        ComparedTotal: {
            cloud: string;
            servers: number;
            /** @description Servers whose cost is not in the sum. */
            unknown: number;
            /** @description Servers that cannot be there as they are. */
            blocked: number;
            money: components["schemas"]["Money"] | null;
            atLeast: boolean;
            /** @description Of the sum; null where nothing is known. */
            tax: "excluded" | "included" | "unknown" | null;
        };
        /** @description What servers cost, and what they would cost on other clouds. */
        InventoryComparison: {
            /** @constant */
            kind: "inventoryComparison";
            usage: components["schemas"]["Usage"];
            /** @description ISO 4217. */
            currency: string;
            period: components["schemas"]["CostPeriod"];
            /** @description null where nothing was converted. */
            rates: components["schemas"]["UsedRates"] | null;
            /** Format: date-time */
            at: string;
            from: string[];
            to: string[];
            /** @description Where each of these clouds is. */
            places: components["schemas"]["PlacedCloud"][];
            /** @description null where no place was asked for. */
            where: components["schemas"]["PlaceFilter"] | null;
            /** @description Clouds that servers could not go to, as they are in none of these places. */
            elsewhere: components["schemas"]["PlacedCloud"][];
            servers: components["schemas"]["ComparedServer"][];
            now: components["schemas"]["ComparedTotal"][];
            there: components["schemas"]["ComparedTotal"][];
            failures: components["schemas"]["ComparisonFailure"][];
            warnings: string[];
        };
        /** @description The verbs; each belongs to one kind of resource. */
        Action: "create" | "delete" | "restore" | "rename" | "start" | "stop" | "reboot" | "pause" | "unpause" | "suspend" | "resume" | "shelve" | "unshelve" | "lock" | "unlock" | "rescue" | "unrescue" | "rebuild" | "resize" | "confirmResize" | "revertResize" | "createImage" | "console" | "attachVolume" | "detachVolume" | "attachPort" | "detachPort" | "attachFloatingIp" | "detachFloatingIp" | "attachSecurityGroup" | "detachSecurityGroup" | "attachServerGroup" | "detachServerGroup" | "createVolume" | "deleteVolume" | "extendVolume" | "retypeVolume" | "snapshotVolume" | "revertVolume" | "deleteVolumeSnapshot" | "importImage" | "deleteImage" | "createKeyPair" | "deleteKeyPair" | "createPort" | "deletePort" | "createFloatingIp" | "deleteFloatingIp" | "createSecurityGroup" | "deleteSecurityGroup" | "createSecurityGroupRule" | "deleteSecurityGroupRule" | "createServerGroup" | "deleteServerGroup";
        /** @description Every kind of resource. */
        ResourceKind: "server" | "flavor" | "image" | "volume" | "volumeSnapshot" | "volumeType" | "keyPair" | "network" | "subnet" | "port" | "floatingIp" | "securityGroup" | "serverGroup" | "userScript" | "region" | "quota" | "bill";
        /** @description What becomes of a password that the cloud returns. */
        PasswordChoice: "discard" | "set" | "return";
        /** @description What a plan holds of a text that may be secret. The text itself is given with the execution. */
        SecretText: {
            /** @description Hexadecimal digest of the UTF-8 text. */
            sha256: string;
            sizeBytes: number;
        };
        NewVolume: {
            /** @description A whole number, at least 1. */
            sizeGiB: number;
            type?: string;
            name?: string;
        };
        /** @description What one network interface of a server should get. */
        AddressIntent: {
            /** @description Id or name. */
            network?: string;
            family?: 4 | 6 | "dual";
            address?: string;
            public?: "none" | "auto" | "floating" | "reserved";
            macAddress?: string;
            allowedPairs?: string[];
            portSecurity?: boolean;
        };
        CreateServerRequest: {
            name: string;
            /** @description Id or name. */
            flavor: string;
            /** @description Id or name. */
            image: string;
            zone?: string;
            /** @description Ids or names; left out, the cloud's only or default network. */
            networks?: string[];
            /** @description Interface by interface; not together with networks. */
            addressing?: components["schemas"]["AddressIntent"][];
            publicAddress?: "none" | "auto";
            keyPair?: string;
            securityGroups?: string[];
            /** @description Id or name. */
            serverGroup?: string;
            labels?: {
                [key: string]: string;
            };
            description?: string;
            hostname?: string;
            rootDiskGiB?: number;
            volumes?: components["schemas"]["NewVolume"][];
            userData?: components["schemas"]["SecretText"];
            /** @description Id or name of a script that is kept at the cloud. */
            userScript?: string;
            password?: components["schemas"]["PasswordChoice"];
        };
        DeleteRequest: {
            /** @description Ids of volumes to delete with the server; the others are kept unless the cloud's own flag says otherwise. */
            volumes?: string[];
        };
        RenameRequest: {
            name: string;
        };
        StopRequest: {
            require?: "graceful";
        };
        RebootRequest: {
            kind?: "soft" | "hard";
        };
        RebuildRequest: {
            /** @description Id or name; left out, the image that the server has now. */
            image?: string;
            name?: string;
            description?: string;
            hostname?: string;
            /** @description null takes the key pair away. */
            keyPair?: string | null;
            labels?: {
                [key: string]: string;
            };
            /** @description null takes the user data away. */
            userData?: components["schemas"]["SecretText"] | null;
            password?: components["schemas"]["PasswordChoice"];
        };
        /** @description When a resize becomes final. */
        ConfirmChoice: "auto" | "manual" | {
            /** @description Reverted unless it was confirmed by then. */
            revertAfterSeconds: number;
        };
        ResizeRequest: {
            /** @description Id or name. */
            flavor: string;
            confirm?: components["schemas"]["ConfirmChoice"];
        };
        LockRequest: {
            reason?: string;
        };
        RescueRequest: {
            /** @description Id or name; left out, the choice of the cloud. */
            image?: string;
            password?: components["schemas"]["PasswordChoice"];
        };
        UnshelveRequest: {
            zone?: string;
        };
        CreateImageRequest: {
            name: string;
            labels?: {
                [key: string]: string;
            };
        };
        ConsoleRequest: {
            kind?: "vnc" | "serial" | "spice";
        };
        AttachVolumeRequest: {
            volume: string;
            device?: string;
            deleteOnTermination?: boolean;
        };
        DetachVolumeRequest: {
            volume: string;
        };
        AttachPortRequest: {
            port?: string;
            network?: string;
            address?: string;
        };
        DetachPortRequest: {
            port: string;
        };
        AttachFloatingIpRequest: {
            floatingIp: string;
            port?: string;
            fixedAddress?: string;
        };
        DetachFloatingIpRequest: {
            floatingIp: string;
        };
        SecurityGroupRequest: {
            securityGroup: string;
            /** @description Left out, each port of the server. */
            port?: string;
        };
        AttachServerGroupRequest: {
            serverGroup: string;
        };
        CreateVolumeRequest: {
            name?: string;
            sizeGiB?: number;
            type?: string;
            zone?: string;
            image?: string;
            snapshot?: string;
            volume?: string;
            description?: string;
            labels?: {
                [key: string]: string;
            };
            /** @description Attached to it at birth. */
            server?: string;
        };
        DeleteVolumeRequest: {
            /** @description Delete its snapshots with it. */
            snapshots?: boolean;
        };
        ExtendVolumeRequest: {
            sizeGiB: number;
        };
        RetypeVolumeRequest: {
            type: string;
            migrate?: boolean;
        };
        SnapshotVolumeRequest: {
            name: string;
            description?: string;
            /** @description Also while it is attached. */
            force?: boolean;
        };
        RevertVolumeRequest: {
            snapshot: string;
        };
        SourceFile: {
            path: string;
            sizeBytes: number;
            sha256: string;
        };
        ImportImageRequest: {
            name: string;
            url?: string;
            file?: components["schemas"]["SourceFile"];
            diskFormat?: string;
            osType?: "linux" | "windows";
            osDistribution?: string;
            osVersion?: string;
            architecture?: string;
            minDiskGiB?: number;
            minMemoryMiB?: number;
            firmware?: "bios" | "uefi";
            secureBoot?: boolean;
            machineType?: string;
            diskBus?: string;
            nicModel?: string;
            scsiModel?: string;
            guestAgent?: boolean;
            sshKeyPolicy?: "allow" | "deny" | "required";
            labels?: {
                [key: string]: string;
            };
        };
        CreateKeyPairRequest: {
            name: string;
            /** @description Left out, the cloud makes a pair and the private half is handed over once. */
            publicKey?: string;
            type?: "ssh" | "x509";
        };
        CreatePortRequest: {
            network: string;
            family?: 4 | 6 | "dual";
            address?: string;
            macAddress?: string;
            allowedPairs?: string[];
            portSecurity?: boolean;
            name?: string;
            securityGroups?: string[];
        };
        CreateFloatingIpRequest: {
            network?: string;
            description?: string;
        };
        CreateSecurityGroupRequest: {
            name: string;
            description?: string;
            /** @description All that is allowed; left out, what the cloud itself puts in. */
            rules?: components["schemas"]["SecurityRule"][];
        };
        CreateSecurityGroupRuleRequest: {
            rule: components["schemas"]["SecurityRule"];
        };
        DeleteSecurityGroupRuleRequest: {
            rule: string;
        };
        CreateServerGroupRequest: {
            name: string;
            policy: components["schemas"]["ServerGroupPolicy"];
        };
        /** @description For verbs that take nothing. */
        NoRequest: Record<string, unknown>;
        /** @description What the verb takes; a verb without a request of its own takes nothing. */
        ActionRequest: components["schemas"]["CreateServerRequest"] | components["schemas"]["DeleteRequest"] | components["schemas"]["RenameRequest"] | components["schemas"]["StopRequest"] | components["schemas"]["RebootRequest"] | components["schemas"]["RebuildRequest"] | components["schemas"]["ResizeRequest"] | components["schemas"]["LockRequest"] | components["schemas"]["RescueRequest"] | components["schemas"]["UnshelveRequest"] | components["schemas"]["CreateImageRequest"] | components["schemas"]["ConsoleRequest"] | components["schemas"]["AttachVolumeRequest"] | components["schemas"]["DetachVolumeRequest"] | components["schemas"]["AttachPortRequest"] | components["schemas"]["DetachPortRequest"] | components["schemas"]["AttachFloatingIpRequest"] | components["schemas"]["DetachFloatingIpRequest"] | components["schemas"]["SecurityGroupRequest"] | components["schemas"]["AttachServerGroupRequest"] | components["schemas"]["CreateVolumeRequest"] | components["schemas"]["DeleteVolumeRequest"] | components["schemas"]["ExtendVolumeRequest"] | components["schemas"]["RetypeVolumeRequest"] | components["schemas"]["SnapshotVolumeRequest"] | components["schemas"]["RevertVolumeRequest"] | components["schemas"]["ImportImageRequest"] | components["schemas"]["CreateKeyPairRequest"] | components["schemas"]["CreatePortRequest"] | components["schemas"]["CreateFloatingIpRequest"] | components["schemas"]["CreateSecurityGroupRequest"] | components["schemas"]["CreateSecurityGroupRuleRequest"] | components["schemas"]["DeleteSecurityGroupRuleRequest"] | components["schemas"]["CreateServerGroupRequest"] | components["schemas"]["NoRequest"];
        /** @description What an action can do something to. */
        Facet: "identity" | "addresses.private" | "addresses.public" | "addresses.floating" | "addresses.ipv6" | "addresses.mac" | "rootDisk" | "ephemeralDisk" | "dataVolumes" | "volumeData" | "password" | "loginAccess" | "keyPair" | "userData" | "labels" | "name" | "securityGroups" | "portSecurity" | "placement" | "powerState" | "guestShutdown" | "downtime" | "confirmation" | "undo" | "writesSinceResize" | "billing.compute" | "billing.storage" | "billing.addresses" | "quotaPeak" | "capacity";
        /** @description The words for what an action does to a facet. FacetValues tells which word goes with which facet. */
        FacetValue: "kept" | "changed" | "lost" | "none" | "detached" | "replaced" | "rolledBack" | "grown" | "widened" | "moved" | "running" | "stopped" | "absent" | "graceful" | "gracefulThenForced" | "abrupt" | "unknown" | "restart" | "untilDone" | "untilStarted" | "forGood" | "awaited" | "automatic" | "possible" | "untilConfirmed" | "byInverseAction" | "toOldDisk" | "impossible" | "unchanged" | "starts" | "continues" | "stops" | "higher" | "held" | "released" | "reacquired" | "acquired";
        /** @description Which words each facet can have. */
        FacetValues: {
            identity?: "kept" | "changed" | "lost";
            "addresses.private"?: "none" | "kept" | "changed" | "lost";
            "addresses.public"?: "none" | "kept" | "changed" | "lost";
            "addresses.floating"?: "none" | "kept" | "changed" | "detached" | "lost";
            "addresses.ipv6"?: "none" | "kept" | "changed" | "lost";
            "addresses.mac"?: "none" | "kept" | "changed" | "lost";
            rootDisk?: "kept" | "replaced" | "rolledBack" | "grown" | "detached" | "lost";
            ephemeralDisk?: "none" | "kept" | "replaced" | "rolledBack" | "lost";
            dataVolumes?: "none" | "kept" | "detached" | "lost";
            volumeData?: "kept" | "grown" | "rolledBack" | "lost";
            password?: "kept" | "replaced" | "lost";
            loginAccess?: "kept" | "changed" | "lost";
            keyPair?: "none" | "kept" | "changed" | "lost";
            userData?: "none" | "kept" | "changed" | "lost";
            labels?: "none" | "kept" | "changed" | "lost";
            name?: "kept" | "changed" | "lost";
            securityGroups?: "none" | "kept" | "changed" | "widened" | "lost";
            portSecurity?: "none" | "kept" | "changed" | "lost";
            placement?: "kept" | "moved" | "lost";
            powerState?: "kept" | "running" | "stopped" | "absent";
            guestShutdown?: "none" | "graceful" | "gracefulThenForced" | "abrupt" | "unknown";
            downtime?: "none" | "restart" | "untilDone" | "untilStarted" | "forGood";
            confirmation?: "none" | "awaited" | "automatic";
            undo?: "possible" | "untilConfirmed" | "byInverseAction" | "toOldDisk" | "impossible";
            writesSinceResize?: "none" | "kept" | "lost";
            "billing.compute"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            "billing.storage"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            "billing.addresses"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            quotaPeak?: "unchanged" | "higher";
            capacity?: "held" | "released" | "reacquired" | "acquired";
        };
        /** @description How we know. */
        Evidence: {
            level: components["schemas"]["EvidenceLevel"];
            /** @description An anchor in the SOURCES.md of a contract. */
            source: string;
        };
        /** @description What an action does to one facet, of the whole server or of one item of it. */
        Effect: {
            facet: components["schemas"]["Facet"];
            /** @description Such as `volumes/<id>` or `addresses/<ip>`; absent for the server itself. */
            item?: string;
            /** @description Everything that may happen; one value where it is certain. */
            values: components["schemas"]["FacetValue"][];
            evidence: components["schemas"]["Evidence"];
            detail?: string;
        };
        /** @description What a caller can ask to keep. */
        PreserveName: "addresses" | "identity" | "addresses.private" | "addresses.public" | "addresses.floating" | "addresses.ipv6" | "addresses.mac" | "rootDisk" | "ephemeralDisk" | "dataVolumes" | "volumeData" | "password" | "loginAccess" | "keyPair" | "userData" | "labels" | "name" | "securityGroups" | "portSecurity" | "placement" | "powerState" | "writesSinceResize";
        /** @description The closed list of what can be accepted. unproven:<name> accepts that something is kept only by assumption. */
        AcceptName: "root-disk-loss" | "server-loss" | "volume-loss" | "writes-since-snapshot-loss" | "volume-snapshot-loss" | "image-loss" | "key-pair-loss" | "port-loss" | "floating-ip-loss" | "security-group-loss" | "server-group-loss" | "identity-change" | "address-change" | "data-volume-loss" | "login-access-loss" | "user-data-loss" | "label-loss" | "firewall-widened" | "unclean-shutdown" | "writes-since-resize-loss" | "override-lock" | "managed-resource" | "unproven:addresses" | "unproven:identity" | "unproven:addresses.private" | "unproven:addresses.public" | "unproven:addresses.floating" | "unproven:addresses.ipv6" | "unproven:addresses.mac" | "unproven:rootDisk" | "unproven:ephemeralDisk" | "unproven:dataVolumes" | "unproven:volumeData" | "unproven:password" | "unproven:loginAccess" | "unproven:keyPair" | "unproven:userData" | "unproven:labels" | "unproven:name" | "unproven:securityGroups" | "unproven:portSecurity" | "unproven:placement" | "unproven:powerState" | "unproven:writesSinceResize";
        Loss: {
            accept: components["schemas"]["AcceptName"];
            kind: "inherent" | "surprising";
            /** @description The facet. */
            subject: string;
            item: string | null;
            /** @description One sentence for people. */
            text: string;
            evidence: components["schemas"]["Evidence"];
            /** @description Whether it must be accepted by name before anything is sent. */
            blocks: boolean;
        };
        /** @description Why a warning is given. */
        WarningType: "unsupported" | "compatibility" | "lossy" | "deprecated" | "assumed";
        Warning: {
            type: components["schemas"]["WarningType"];
            /** @description The option or facet, such as `request.description`. */
            subject: string;
            detail: string;
            /** @description An anchor in the SOURCES.md of a contract. */
            source?: string;
            data?: components["schemas"]["JsonObject"];
        };
        /** @description A way that was not taken. */
        Rejection: {
            strategy: string;
            reasons: string[];
            /** @description What comes nearest. */
            alternative?: string;
        };
        AwaitsConfirmation: {
            fromFlavor: string;
            toFlavor: string;
            window: "cloud" | "operation";
        };
        /** @description How to undo a step. */
        Compensation: {
            kind: string;
            title: string;
            input: components["schemas"]["JsonObject"];
        };
        /** @description A step of a plan: data only, so that any process can show it, run it or take it over. */
        StepSpec: {
            /** @description Unique within the plan. */
            id: string;
            /** @description Which driver of the adapter runs it. */
            kind: string;
            title: string;
            /** @description References and redacted values only. */
            input: components["schemas"]["JsonObject"];
            /** @description False for a step that only looks. */
            writes: boolean;
            precondition?: string;
            /** @description How a repeated send is kept from doing it twice. */
            idempotency?: string;
            /** @description Facts that must be unchanged right before it is sent. */
            checks: string[];
            /** @description After this step the old state cannot be had back. */
            pointOfNoReturn?: true;
            awaitsConfirmation?: components["schemas"]["AwaitsConfirmation"];
            /** @description Absent: it cannot be undone. */
            compensation?: components["schemas"]["Compensation"];
        };
        /** @description The way that was chosen. */
        PlanStrategy: {
            id: string;
            support: "native" | "emulated";
            title: string;
        };
        /** @description What must be accepted before the plan is executed. */
        PlanAccept: {
            /** @description A plain yes covers these. */
            inherent: components["schemas"]["AcceptName"][];
            /** @description Each is accepted by name. */
            surprising: components["schemas"]["AcceptName"][];
        };
        /** @description Compute price before and after. */
        CostDelta: {
            before: components["schemas"]["Price"] | null;
            after: components["schemas"]["Price"] | null;
            note: string;
        };
        PlanDuration: {
            /** @description The least and the most. */
            typicalSeconds: [
                number,
                number
            ];
            evidence: components["schemas"]["Evidence"];
        };
        /** @description All that will be done, what it loses and what must be accepted. */
        Plan: {
            schema: "isobar.plan/1";
            /** Format: uuid */
            id: string;
            action: components["schemas"]["Action"];
            provider: string;
            cloud: string;
            /** @description `<cloud>/<id>`; for what does not exist yet `<cloud>/<wanted name>`. */
            target: string;
            targetKind: components["schemas"]["ResourceKind"];
            targetId: string | null;
            /** @description As asked for, with each name resolved to an id. */
            request: components["schemas"]["JsonObject"];
            /** @description Names of PreserveName. */
            preserve: string[];
            /** @description The least level that may carry a preserve; `any` for all. */
            evidence: string;
            strategy: components["schemas"]["PlanStrategy"];
            rejected: components["schemas"]["Rejection"][];
            /** @description False where there is nothing to do. */
            changes: boolean;
            steps: components["schemas"]["StepSpec"][];
            /** @description Id of the step. */
            pointOfNoReturn: string | null;
            effects: components["schemas"]["Effect"][];
            losses: components["schemas"]["Loss"][];
            accept: components["schemas"]["PlanAccept"];
            warnings: components["schemas"]["Warning"][];
            cost: components["schemas"]["CostDelta"];
            duration: components["schemas"]["PlanDuration"] | null;
            /** @description What the plan rests on, by name. */
            facts: components["schemas"]["JsonObject"];
            /** @description Digest over facts. */
            digest: string;
            /** @description The resize operation that this plan confirms or reverts. */
            closesOperation: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description After this it is stale.
             */
            expiresAt: string;
        };
        /** @description Where an operation stands. */
        OperationState: "pending" | "running" | "awaitingConfirmation" | "compensating" | "needsAttention" | "succeeded" | "failed" | "cancelled" | "superseded";
        /** @description How far a step is. */
        StepState: "pending" | "intended" | "accepted" | "done" | "failed" | "notApplied" | "compensated";
        /** @description A reference of the provider's own, such as a task or request id. */
        ProviderRef: {
            kind: string;
            id: string;
        };
        StepProgress: {
            id: string;
            kind: string;
            title: string;
            state: components["schemas"]["StepState"];
            /** @description Id of the step that this one undoes. */
            compensates: string | null;
            /** @description UTC milliseconds since 1970. */
            intendedAt: number | null;
            /** @description What was read right before it was sent. */
            baseline: components["schemas"]["JsonObject"];
            output: components["schemas"]["JsonObject"];
            providerRefs: components["schemas"]["ProviderRef"][];
            /** @description The last native state seen while waiting. */
            seen: string | null;
            error: components["schemas"]["CloudErrorJson"] | null;
        };
        /** @description Something that stays behind. */
        Leftover: {
            ref: string;
            what: string;
            costsMoney: boolean | null;
        };
        Replacement: {
            old: string;
            new: string;
        };
        /** @description What an operation ended with. */
        OperationResult: {
            /** @description null where there is nothing any more. */
            ref: string | null;
            changed: boolean;
            /** @description Old references resolve through these. */
            replaced: components["schemas"]["Replacement"][];
            leftovers: components["schemas"]["Leftover"][];
            resourceState: "unchanged" | "changed" | "destroyed";
        };
        OperationProgress: {
            done: number;
            of: number;
        };
        /** @description An answer that can be given. */
        Choice: {
            id: "applied" | "send_again" | "retry" | "abandon";
            text: string;
            /** @description Values that must come with the answer, such as the id of the server. */
            needs?: string[];
        };
        /** @description A question that only a person can answer. */
        Attention: {
            stepId: string;
            question: string;
            choices: components["schemas"]["Choice"][];
            known: components["schemas"]["JsonObject"];
        };
        Operation: {
            id: string;
            /** @description The action. */
            kind: string;
            cloud: string;
            target: string;
            state: components["schemas"]["OperationState"];
            plan: components["schemas"]["Plan"];
            /** @description What was accepted by name or by a plain yes. */
            accepted: string[];
            steps: components["schemas"]["StepProgress"][];
            progress: components["schemas"]["OperationProgress"];
            warnings: components["schemas"]["Warning"][];
            providerRefs: components["schemas"]["ProviderRef"][];
            attention: components["schemas"]["Attention"] | null;
            result: components["schemas"]["OperationResult"];
            error: components["schemas"]["CloudErrorJson"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Every failure has one of these codes. */
        ErrorCode: "not_found" | "already_exists" | "invalid_argument" | "unauthenticated" | "permission_denied" | "conflict" | "concurrent_operation" | "quota_exceeded" | "capacity_unavailable" | "rate_limited" | "unavailable" | "timeout" | "canceled" | "unsupported" | "consent_required" | "plan_stale" | "invalid_response" | "internal";
        /** @description Whether the change that was asked for took place. */
        Outcome: "not_applied" | "applied" | "unknown" | "not_applicable";
        /** @description What the cloud itself said. */
        ProviderFailure: {
            /** @description HTTP status. */
            status?: number;
            code?: string;
            text?: string;
            requestId?: string;
        };
        CloudErrorJson: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            outcome: components["schemas"]["Outcome"];
            /** @description Whether the same call may be sent again. */
            retryable: boolean;
            cloud?: string;
            provider?: string;
            /** @description What was being done, such as `get server`. */
            operation?: string;
            /** @description `<cloud>/<id>` or a bare id. */
            resource?: string;
            /** @description For conflict: whether waiting will help. */
            transitional?: boolean;
            certainty?: "certain" | "possible";
            retryAfterMilliseconds?: number;
            native?: components["schemas"]["ProviderFailure"];
            /** @description For bad input. */
            field?: string;
            /** @description What was given, never a secret. */
            given?: components["schemas"]["Json"];
            allowed?: string;
            /** @description For unsupported: why each way was refused. */
            reasons?: string[];
            /** @description For unsupported: what comes nearest. */
            alternative?: string;
            /** @description For consent_required: the names that must be accepted. */
            accept?: string[];
            extra?: components["schemas"]["JsonObject"];
        };
        /** @description Whether an action is possible on a server now. */
        Fit: {
            /** @constant */
            verdict: "yes";
        } | {
            /** @constant */
            verdict: "no";
            reasons: string[];
            /** @description What comes nearest. */
            alternative?: string;
        } | {
            /** @constant */
            verdict: "unknown";
            /** @description Facts that cannot be read. */
            reasons: string[];
        };
        /** @description What a list covers. */
        Coverage: {
            cloud: string;
            complete: boolean;
            /** @description Why it is not complete. */
            reason: string | null;
        };
        /** @description A cloud that failed. */
        ListFailure: {
            cloud: string;
            error: components["schemas"]["CloudErrorJson"];
        };
        /** @description A configured cloud. */
        Cloud: {
            name: string;
            provider: string;
            /** @description Every write is refused. */
            readOnly: boolean;
        };
        /** @description What one authenticated read shows. */
        CloudCheck: {
            account: string | null;
            endpoint: string;
            /** @description Versions, microversions, regions and the like, by name. */
            facts: {
                [key: string]: string;
            };
        };
        CloudList: {
            items: components["schemas"]["Cloud"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        ServerList: {
            items: components["schemas"]["Server"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        FlavorList: {
            items: components["schemas"]["Flavor"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        ImageList: {
            items: components["schemas"]["Image"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        VolumeList: {
            items: components["schemas"]["Volume"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        RegionList: {
            items: components["schemas"]["Region"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        VolumeSnapshotList: {
            items: components["schemas"]["VolumeSnapshot"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        VolumeTypeList: {
            items: components["schemas"]["VolumeType"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        KeyPairList: {
            items: components["schemas"]["KeyPair"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        NetworkList: {
            items: components["schemas"]["Network"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        SubnetList: {
            items: components["schemas"]["Subnet"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        PortList: {
            items: components["schemas"]["Port"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        FloatingIpList: {
            items: components["schemas"]["FloatingIp"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        SecurityGroupList: {
            items: components["schemas"]["SecurityGroup"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        ServerGroupList: {
            items: components["schemas"]["ServerGroup"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        UserScriptList: {
            items: components["schemas"]["UserScript"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        QuotaList: {
            items: components["schemas"]["Quota"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        BillList: {
            items: components["schemas"]["Bill"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        OperationList: {
            items: components["schemas"]["Operation"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        /** @description What is wanted and what must survive. */
        PlanInput: {
            request?: components["schemas"]["ActionRequest"];
            preserve?: components["schemas"]["PreserveName"][];
            /** @description The least level that may carry a preserve; left out, any. */
            evidence?: "any" | components["schemas"]["EvidenceLevel"];
        };
        /** @description Texts that are kept in memory only and never stored. */
        Secrets: {
            /** @description The text whose digest the request holds. */
            userData?: string;
            /** @description For password set. */
            password?: string;
        };
        /** @description What is wanted, what must survive and what is accepted. */
        ActionInput: {
            request?: components["schemas"]["ActionRequest"];
            preserve?: components["schemas"]["PreserveName"][];
            /** @description The least level that may carry a preserve; left out, any. */
            evidence?: "any" | components["schemas"]["EvidenceLevel"];
            accept?: components["schemas"]["AcceptName"][];
            /** @description Accepts the losses that are the meaning of the verb itself. */
            yes?: boolean;
            /** @description Digest of the plan that was shown; other facts by now are 409 with code plan_stale. */
            digest?: string;
            secrets?: components["schemas"]["Secrets"];
        };
        /** @description RFC 9457 with the error of Isobar in it. */
        Problem: {
            /**
             * Format: uri-reference
             * @description `/problems/` and the code with dashes, such as /problems/consent-required.
             */
            type: string;
            title: string;
            /** @description The HTTP status. */
            status: number;
            detail?: string;
            /** Format: uri-reference */
            instance?: string;
            code: components["schemas"]["ErrorCode"];
            /** @description The whole error, with the cloud's own words. */
            error?: components["schemas"]["CloudErrorJson"];
            /** @description For consent_required: the names that must be accepted. */
            accept?: components["schemas"]["AcceptName"][];
            /** @description For consent_required: the plan that shows the losses. */
            plan?: components["schemas"]["Plan"];
        };
    };
    responses: {
        /** @description What went wrong. 409 with code consent_required carries the plan and the names to accept. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan. Nothing was changed. */
        Plan: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        /** @description The operation. For an action, it was over when the answer was sent. */
        Operation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The operation goes on; look at its path. */
        OperationStarted: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The server. */
        Server: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Server"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        CloudList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CloudList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        ServerList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        FlavorList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FlavorList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        ImageList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        VolumeList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        RegionList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RegionList"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        OperationList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OperationList"];
            };
        };
    };
    parameters: {
        /** @description Name of a configured cloud. */
        CloudName: string;
        /** @description Id of the server, as the cloud gave it. */
        Id: string;
        OperationId: string;
        /** @description Every action but create, which has no server yet. */
        ServerAction: components["schemas"]["Action"];
        /** @description Names of clouds; left out, all of them. */
        Cloud: string[];
        Phase: components["schemas"]["Phase"];
        OperationState: components["schemas"]["OperationState"];
        /** @description Part of a name or id. */
        Search: string;
        /** @description A member; a minus before it turns the order round. */
        Sort: string;
        /** @description Opaque; from the Link header of the page before. */
        Cursor: string;
        /** @description The same key with the same body gives the same operation again instead of a second one. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description rel="next" leads to the page after this one; absent on the last page. */
        Link: string;
        /** @description Path of the operation. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listClouds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CloudList"];
            default: components["responses"]["Problem"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                phase?: components["parameters"]["Phase"];
                /** @description Part of a name or id. */
                q?: components["parameters"]["Search"];
                /** @description A member; a minus before it turns the order round. */
                sort?: components["parameters"]["Sort"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerList"];
            default: components["responses"]["Problem"];
        };
    };
    planServerCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same operation again instead of a second one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    showServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Server"];
            default: components["responses"]["Problem"];
        };
    };
    planServerAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
                /** @description Every action but create, which has no server yet. */
                action: components["parameters"]["ServerAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    actOnServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same operation again instead of a second one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id of the server, as the cloud gave it. */
                id: components["parameters"]["Id"];
                /** @description Every action but create, which has no server yet. */
                action: components["parameters"]["ServerAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listFlavors: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name or id. */
                q?: components["parameters"]["Search"];
                /** @description A member; a minus before it turns the order round. */
                sort?: components["parameters"]["Sort"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FlavorList"];
            default: components["responses"]["Problem"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name or id. */
                q?: components["parameters"]["Search"];
                /** @description A member; a minus before it turns the order round. */
                sort?: components["parameters"]["Sort"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImageList"];
            default: components["responses"]["Problem"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name or id. */
                q?: components["parameters"]["Search"];
                /** @description A member; a minus before it turns the order round. */
                sort?: components["parameters"]["Sort"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeList"];
            default: components["responses"]["Problem"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name or id. */
                q?: components["parameters"]["Search"];
                /** @description A member; a minus before it turns the order round. */
                sort?: components["parameters"]["Sort"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RegionList"];
            default: components["responses"]["Problem"];
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                state?: components["parameters"]["OperationState"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OperationList"];
            default: components["responses"]["Problem"];
        };
    };
    showOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
}
