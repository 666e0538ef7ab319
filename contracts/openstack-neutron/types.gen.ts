// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNetworkApiVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNetworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/networks/{network_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/subnets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubnets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPorts"];
        put?: never;
        post: operations["createPort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/ports/{port_id}": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path: {
                port_id: string;
            };
            cookie?: never;
        };
        get: operations["showPort"];
        put?: never;
        post?: never;
        delete: operations["deletePort"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/floatingips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFloatingIps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.0/security-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSecurityGroups"];
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
        AuthenticationError: {
            error?: {
                code?: number;
                title?: string;
                message?: string;
            };
        };
        NetworkFault: {
            NeutronError?: {
                /** @description Such as NetworkNotFound, OverQuota, SecurityGroupInUse. */
                type?: string;
                message?: string;
                detail?: string;
            };
        };
        Link: {
            /** @description next or previous. */
            rel?: string;
            href?: string;
        };
        ResourceStatus: "ACTIVE" | "DOWN" | "BUILD" | "ERROR";
        Network: {
            id: string;
            name?: string;
            tenant_id?: string;
            project_id?: string;
            admin_state_up?: boolean;
            status?: components["schemas"]["ResourceStatus"];
            /** @description Bytes. */
            mtu?: number;
            subnets?: string[];
            shared?: boolean;
            "router:external"?: boolean;
            /** @description External networks only. */
            is_default?: boolean;
            port_security_enabled?: boolean;
            availability_zone_hints?: string[];
            availability_zones?: string[];
            ipv4_address_scope?: string | null;
            ipv6_address_scope?: string | null;
            description?: string;
            tags?: string[];
            revision_number?: number;
            created_at?: string;
            updated_at?: string;
        };
        Subnet: {
            id: string;
            name?: string;
            network_id?: string;
            tenant_id?: string;
            project_id?: string;
            /** @description 4 or 6. */
            ip_version?: number;
            cidr?: string;
            gateway_ip?: string | null;
            enable_dhcp?: boolean;
            dns_nameservers?: string[];
            allocation_pools?: {
                start?: string;
                end?: string;
            }[];
            host_routes?: {
                destination?: string;
                nexthop?: string;
            }[];
            ipv6_address_mode?: string | null;
            ipv6_ra_mode?: string | null;
            description?: string;
            tags?: string[];
        };
        FixedIp: {
            subnet_id?: string;
            ip_address?: string;
        };
        AddressPair: {
            ip_address?: string;
            mac_address?: string;
        };
        Port: {
            id: string;
            name?: string;
            network_id?: string;
            tenant_id?: string;
            project_id?: string;
            mac_address?: string;
            admin_state_up?: boolean;
            status?: components["schemas"]["ResourceStatus"];
            /** @description The server's id; empty for a free port. */
            device_id?: string;
            /** @description compute:ZONE for a server; empty for a free port. */
            device_owner?: string;
            fixed_ips?: components["schemas"]["FixedIp"][];
            allowed_address_pairs?: components["schemas"]["AddressPair"][];
            /** @description Ids. */
            security_groups?: string[];
            port_security_enabled?: boolean;
            "binding:vnic_type"?: string;
            extra_dhcp_opts?: Record<string, unknown>[];
            description?: string;
            tags?: string[];
            revision_number?: number;
            created_at?: string;
            updated_at?: string;
        };
        PortCreateRequest: {
            port: {
                network_id: string;
                name?: string;
                description?: string;
                fixed_ips?: components["schemas"]["FixedIp"][];
                mac_address?: string;
                /** @description Ids. */
                security_groups?: string[];
                allowed_address_pairs?: components["schemas"]["AddressPair"][];
                port_security_enabled?: boolean;
            };
        };
        FloatingIp: {
            id: string;
            floating_ip_address?: string;
            floating_network_id?: string;
            fixed_ip_address?: string | null;
            port_id?: string | null;
            router_id?: string | null;
            status?: components["schemas"]["ResourceStatus"];
            tenant_id?: string;
            project_id?: string;
            description?: string;
            tags?: string[];
            revision_number?: number;
            created_at?: string;
            updated_at?: string;
            port_details?: components["schemas"]["FloatingIpPortDetails"] | null;
        };
        FloatingIpPortDetails: {
            name?: string;
            network_id?: string;
            mac_address?: string;
            admin_state_up?: boolean;
            status?: string;
            device_id?: string;
            device_owner?: string;
        };
        SecurityGroup: {
            id: string;
            name?: string;
            description?: string;
            stateful?: boolean;
            shared?: boolean;
            tenant_id?: string;
            project_id?: string;
            security_group_rules?: components["schemas"]["SecurityGroupRule"][];
            tags?: string[];
            revision_number?: number;
            created_at?: string;
            updated_at?: string;
        };
        RuleDirection: "ingress" | "egress";
        EtherType: "IPv4" | "IPv6";
        SecurityGroupRule: {
            id: string;
            security_group_id?: string;
            direction?: components["schemas"]["RuleDirection"];
            ethertype?: components["schemas"]["EtherType"];
            /** @description null is any. */
            protocol?: string | null;
            port_range_min?: number | null;
            port_range_max?: number | null;
            remote_ip_prefix?: string | null;
            normalized_cidr?: string | null;
            remote_group_id?: string | null;
            remote_address_group_id?: string | null;
            description?: string | null;
            standard_attr_id?: number;
            tenant_id?: string;
            project_id?: string;
            tags?: string[];
            revision_number?: number;
            created_at?: string;
            updated_at?: string;
        };
    };
    responses: {
        /** @description The token is unknown, revoked or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationError"];
            };
        };
        /** @description The reason with its type. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NetworkFault"];
            };
        };
        /** @description The port. */
        Port: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    port: components["schemas"]["Port"];
                };
            };
        };
    };
    parameters: {
        AuthToken: string;
        Limit: number;
        /** @description The id of the last item of the page before. */
        Marker: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listNetworkApiVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Needs no token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions?: {
                            id?: string;
                            status?: string;
                            links?: components["schemas"]["Link"][];
                        }[];
                    };
                };
            };
        };
    };
    listNetworks: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last item of the page before. */
                marker?: components["parameters"]["Marker"];
                name?: string;
                "router:external"?: boolean;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project's networks and those shared with it or external. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        networks: components["schemas"]["Network"][];
                        networks_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showNetwork: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path: {
                network_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        network?: components["schemas"]["Network"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    listSubnets: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last item of the page before. */
                marker?: components["parameters"]["Marker"];
                network_id?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subnets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subnets: components["schemas"]["Subnet"][];
                        subnets_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listPorts: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last item of the page before. */
                marker?: components["parameters"]["Marker"];
                /** @description The ports of one server. */
                device_id?: string;
                /** @description Exact name. */
                name?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ports: components["schemas"]["Port"][];
                        ports_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createPort: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortCreateRequest"];
            };
        };
        responses: {
            201: components["responses"]["Port"];
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    showPort: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path: {
                port_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Port"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    deletePort: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path: {
                port_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone; its addresses return to the pool. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    listFloatingIps: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last item of the page before. */
                marker?: components["parameters"]["Marker"];
                port_id?: string;
                floating_ip_address?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project's floating IPs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        floatingips: components["schemas"]["FloatingIp"][];
                        floatingips_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listSecurityGroups: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last item of the page before. */
                marker?: components["parameters"]["Marker"];
                name?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project's security groups with their rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        security_groups: components["schemas"]["SecurityGroup"][];
                        security_groups_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
