// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImageVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showImage"];
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
        ImageError: {
            /** @description Contains HTML. */
            message?: string;
            /** @description Such as "404 Not Found": status and reason, not a number. */
            code?: string;
            title?: string;
        };
        ImageVersion: {
            id?: string;
            status?: string;
            links?: {
                rel?: string;
                href?: string;
            }[];
        };
        ImagePage: {
            images: components["schemas"]["Image"][];
            first?: string;
            next?: string;
            schema?: string;
        };
        ImageStatus: "queued" | "saving" | "uploading" | "importing" | "active" | "deactivated" | "killed" | "deleted" | "pending_delete";
        ImageVisibility: "public" | "private" | "shared" | "community";
        /** @description Any further member is an image property, a string. */
        Image: {
            id: string;
            name?: string | null;
            status: components["schemas"]["ImageStatus"];
            visibility?: components["schemas"]["ImageVisibility"];
            owner?: string | null;
            protected?: boolean;
            /** @description Bytes stored; 0 for the snapshot of a volume-backed server. */
            size?: number | null;
            /** @description Bytes of the disk within. */
            virtual_size?: number | null;
            /** @description GiB. */
            min_disk?: number;
            /** @description MiB. */
            min_ram?: number;
            disk_format?: string | null;
            container_format?: string | null;
            checksum?: string | null;
            os_hash_algo?: string | null;
            os_hash_value?: string | null;
            os_hidden?: boolean;
            tags?: string[];
            created_at?: string;
            updated_at?: string;
            self?: string;
            file?: string;
            schema?: string;
            os_distro?: string;
            os_version?: string;
            os_type?: string;
            /** @description "yes" or "no". */
            hw_qemu_guest_agent?: string;
            hw_firmware_type?: string;
            hw_machine_type?: string;
            hw_disk_bus?: string;
            hw_vif_model?: string;
            hw_scsi_model?: string;
            os_secure_boot?: string;
            /** @description Seconds. */
            os_shutdown_timeout?: string;
            image_type?: string;
            instance_uuid?: string;
            base_image_ref?: string;
            /** @description A JSON text. */
            block_device_mapping?: string;
            bdm_v2?: string;
            root_device_name?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description Unlike the other services, the shape of Glance's own errors. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageError"];
            };
        };
    };
    parameters: {
        AuthToken: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listImageVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions; needs no token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions?: components["schemas"]["ImageVersion"][];
                    };
                };
            };
        };
    };
    listImages: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                /** @description `key:direction` */
                sort?: string;
                /** @description Exact name. */
                name?: string;
                status?: string;
                visibility?: string;
                owner?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is a path, absent on the last page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showImage: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image, not wrapped in another object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No such image, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageError"];
                };
            };
        };
    };
}
