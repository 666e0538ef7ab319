/** The keys that the notes of a task were recorded to have (2025-10 to 2026-02). */
export const RECORDED_TASK_DATA = {
  create:
    'admin_pass allow_app_ports app_config block_device_config flavor_name floating_network_id keypair_id metadata name name_template network_config reservation_id security_group_names servergroup_id user_data',
  resize: 'flavor_name instance_id name os_project_id reservation_id',
  delete:
    'external_ports_to_delete floating_ids_to_delete instance_uuid internal_ports_to_delete name ports_to_keep trunk_ids_to_delete volume_ids_to_delete',
  downloadImage: 'architecture hw_video_model image_url name os_distro os_type os_version should_be_raw ssh_key tags',
  joinServerGroup: 'instance_id servergroup_id',
} as const;
