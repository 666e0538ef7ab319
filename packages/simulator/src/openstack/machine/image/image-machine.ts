import type { ImageBackend } from '../../backend/image-backend.ts';
import type { World } from '../world.ts';
import { deleteImage, listImages, updateImage, createImage } from './images.ts';
import { requireImage } from './image-access.ts';
import { deactivateImage, downloadImage, reactivateImage, stageImage, uploadImage } from './image-data.ts';
import { getTask, importImage, listImageTasks, listTasks } from './image-import.ts';
import { addMember, getMember, listMembers, removeMember, setMemberStatus } from './image-members.ts';
import { addTag, removeTag } from './image-tags.ts';

/** Glance behind its wire. */
export function createImageMachine(world: World): ImageBackend {
  return {
    listImages: (caller, which) => listImages(world, caller, which),
    getImage: (caller, id) => requireImage(world, caller, id),
    createImage: (caller, wanted) => createImage(world, caller, wanted),
    updateImage: (caller, id, changes) => updateImage(world, caller, id, changes),
    deleteImage: (caller, id) => deleteImage(world, caller, id),
    uploadImage: (caller, id, bytes) => uploadImage(world, caller, id, bytes),
    stageImage: (caller, id, bytes) => stageImage(world, caller, id, bytes),
    downloadImage: (caller, id) => downloadImage(world, caller, id),
    deactivateImage: (caller, id) => deactivateImage(world, caller, id),
    reactivateImage: (caller, id) => reactivateImage(world, caller, id),
    addTag: (caller, id, tag) => addTag(world, caller, id, tag),
    removeTag: (caller, id, tag) => removeTag(world, caller, id, tag),
    listMembers: (caller, id) => listMembers(world, caller, id),
    getMember: (caller, id, projectId) => getMember(world, caller, id, projectId),
    addMember: (caller, id, projectId) => addMember(world, caller, id, projectId),
    setMemberStatus: (caller, id, projectId, status) => setMemberStatus(world, caller, id, projectId, status),
    removeMember: (caller, id, projectId) => removeMember(world, caller, id, projectId),
    importImage: (caller, id, input) => importImage(world, caller, id, input),
    listTasks: (caller) => listTasks(world, caller),
    getTask: (caller, id) => getTask(world, caller, id),
    listImageTasks: (caller, imageId) => listImageTasks(world, caller, imageId),
  };
}
